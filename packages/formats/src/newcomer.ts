import type { Role } from '@labelpulse/domain'

/**
 * A person whom another tool names. Where no member has the key, one begins with this name and role;
 * a member who is there already stays as they are.
 */
export interface Newcomer {
  /** In lower case. */
  readonly key: string
  /** Null: the tool knows none. */
  readonly name: string | null
  readonly role: Extract<Role, 'reviewer' | 'annotator'>
}

/** The newcomers of a file so far, by key. */
export type Newcomers = Map<string, Newcomer>

/** Adds a person to those of the file: who reviewed anywhere is a reviewer, and the first name stays. */
export function meet(newcomers: Newcomers, { key, name, role }: Newcomer): void {
  const met = newcomers.get(key)
  newcomers.set(key, { key, name: met?.name ?? name, role: met?.role === 'reviewer' ? 'reviewer' : role })
}
