import type { Key } from '../key.ts'

/** Sees and writes one organization: commands, imports and background work; people and settings, after the domain said yes. */
export const operate = (organizationId: string): Key => ({
  role: 'lp_operate',
  settings: { 'app.organization': organizationId },
  readOnly: false,
  statementTimeoutMs: 300_000,
})

/** Sees one organization as it is at one moment, and writes nothing: checks. */
export const examine = (organizationId: string): Key => ({
  ...operate(organizationId),
  readOnly: true,
  isSnapshot: true,
})
