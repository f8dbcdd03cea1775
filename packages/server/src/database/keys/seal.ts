import type { Key } from '../key.ts'

/** Sees the audit of every organization and appends to the chain of seals: the one background writer. */
export const seal: Key = {
  role: 'lp_seal',
  settings: {},
  readOnly: false,
  statementTimeoutMs: 10_000,
}
