import { resolve } from 'node:path'
import { Refusal } from '@labelpulse/domain'

/** What the environment says. */
export interface Settings {
  /** PostgreSQL; absent: the embedded database. */
  readonly databaseUrl: string | undefined
  /** Where the embedded database and the socket lie. */
  readonly directory: string
  readonly host: string
  readonly port: number
  /** Browser origins allowed besides the server's own. */
  readonly origins: readonly string[]
  /** Query cost a minute for a token or session; 0: none; absent: a sensible one. */
  readonly rateLimit: number | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

function wholeIn(environment: Environment, name: string, largest: number): number | undefined {
  const text = environment[name]
  if (!text) return undefined
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= largest) return value
  throw new Refusal('BAD_USER_INPUT', `${name} must be a whole number from 0 to ${largest}, it is '${text}'`)
}

/** Reads the settings; an empty variable is an absent one. */
export const settingsIn = (environment: Environment): Settings => ({
  databaseUrl: environment['DATABASE_URL'] || undefined,
  directory: resolve(environment['LABELPULSE_DATA'] || '.labelpulse'),
  host: environment['HOST'] || '127.0.0.1',
  port: wholeIn(environment, 'PORT', 65_535) ?? 4000,
  origins: (environment['LABELPULSE_ORIGINS'] ?? '').split(/[\s,]+/).filter(Boolean),
  rateLimit: wholeIn(environment, 'LABELPULSE_RATE_LIMIT', Number.MAX_SAFE_INTEGER),
})

const everyAddress = new Set(['0.0.0.0', '::'])

/** Where a browser on this machine finds the dashboard, without a slash at the end. */
export function originOf({ host, port }: Settings): string {
  const name = everyAddress.has(host) ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
