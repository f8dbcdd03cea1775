import type { WalledRole } from './wall.ts'

/** What a visit takes on: a database role, the settings its policies read, and how long one statement may take. */
export interface Key {
  readonly role: WalledRole
  readonly settings: Readonly<Record<`app.${string}`, string>>
  readonly readOnly: boolean
  /** All of its queries see one and the same moment; the default: each its own. */
  readonly isSnapshot?: boolean
  readonly statementTimeoutMs: number
}
