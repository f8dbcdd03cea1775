import { Refusal } from './refusal.ts'
import { reachOf } from './role.ts'
import type { Role } from './role.ts'
import { maxTimeMs } from './workunit.ts'

/** Names and keys have at most so many characters (code points). */
export const longestName = 200

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const fits = (text: string): boolean => text !== '' && Array.from(text).length <= longestName && isStorable(text)

/**
 * A name as people give it to a place or an organization, without the space around it.
 * @returns 1 to 200 characters; anything else is refused
 */
export function nameFrom(given: string): string {
  const name = given.trim()
  if (fits(name)) return name
  throw new Refusal('BAD_USER_INPUT', `A name has 1 to ${longestName} characters.`, 'name')
}

/** A key as people give it to a place: what the interchange format takes for one. Refused: not 1 to 200 characters. */
export function keyGiven(key: string): string {
  if (fits(key)) return key
  throw new Refusal('BAD_USER_INPUT', `A key has 1 to ${longestName} characters.`, 'key')
}

const longestDerived = 100

/**
 * A key made of a name: `Büro Müller & Co.` → `buro-muller-co`.
 * @param otherwise the key of a name without letters and digits
 */
export const keyFrom = (name: string, otherwise: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longestDerived)
    .replaceAll(/^-|-$/g, '') || otherwise

/** The first of `key`, `key-2`, `key-3` … that is not taken. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}

/** From which gap between two presses on a person counts as idle, in milliseconds. Refused: not whole, not 1 ms to ten years. */
export function inactivityThresholdFrom(ms: number): number {
  if (Number.isInteger(ms) && ms >= 1 && ms <= maxTimeMs) return ms
  throw new Refusal('BAD_USER_INPUT', 'An inactivity threshold is whole milliseconds, from 1 to ten years.', 'ms')
}

/**
 * Whether a role may lead a project that it sees: change its members, tasks, labels and settings. Owners and admins: every one;
 * managers: those they joined, directly or through the workspace. Source: the issue "Who may see and do what".
 */
export const mayLead = (role: Role, hasJoined: boolean): boolean =>
  reachOf[role].people === 'every' && (reachOf[role].projects === 'every' || hasJoined)
