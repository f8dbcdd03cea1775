import { Refusal } from '@labelpulse/domain'
import { jsonBreach } from '@labelpulse/formats'
import type { Json } from '@labelpulse/formats'
import { aUuid } from '../graphql/page.ts'

/** A uuid that a client gave to what it sends, in lower case; anything else is refused. */
export function uuidGiven(uuid: string): string {
  if (aUuid(uuid)) return uuid.toLowerCase()
  throw new Refusal('BAD_USER_INPUT', 'uuid must be a UUID such as 4f9c2a60-7d1e-4b7a-9c55-0e2f6f1d8a31.', 'uuid')
}

/** A JSON value that can be kept; what the database cannot hold is refused. */
export function keepableJson<T extends string | Json>(value: T, field: string): T {
  const breach = jsonBreach(value, field)
  if (breach) throw new Refusal('BAD_USER_INPUT', `${breach.field} ${breach.reason}.`, field)
  return value
}
