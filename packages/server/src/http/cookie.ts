import type { IncomingHttpHeaders } from 'node:http'
import { isLoopbackHost } from '../members/loopback.ts'
import type { Session } from '../members/sessions.ts'

// A browser takes the guarded one from its own server alone, over TLS or the loopback, and keeps it from all others.
const guarded = '__Host-labelpulse'
const plain = 'labelpulse'

// For as long as somebody is away to sign in elsewhere.
const guardedErrand = `${guarded}-errand`
const plainErrand = `${plain}-errand`

/** Whether the browser would keep a `Secure` cookie. A proxy may end the TLS; the browser's own word for it is the origin. */
export const isGuardedConnection = ({ origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>): boolean =>
  origin?.startsWith('https://') === true || isLoopbackHost(host)

function valueIn({ cookie }: IncomingHttpHeaders, ...names: readonly string[]): string | null {
  const pairs = (cookie ?? '').split(';').map((pair) => pair.trim())
  const valueOf = (name: string): string | undefined =>
    pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return names.map(valueOf).find((value) => value !== undefined) ?? null
}

const header = (name: string, value: string, expiresAt: Date): string =>
  `${name}=${value}; Path=/; Expires=${expiresAt.toUTCString()}; HttpOnly; SameSite=Lax${name.startsWith(guarded) ? '; Secure' : ''}`

const taken = (name: string): string => header(name, '', new Date(0))

/** The session's secret that a browser sent, if any. */
export const sessionSecretIn = (headers: IncomingHttpHeaders): string | null => valueIn(headers, guarded, plain)

/** The header that gives a browser its session. */
export const sessionCookie = ({ secret, expiresAt }: Session, isGuarded: boolean): string =>
  header(isGuarded ? guarded : plain, secret, expiresAt)

/** The headers that take it away, whatever its name. */
export const noSessionCookies = (): string[] => [guarded, plain].map(taken)

/** What a browser keeps while somebody signs in elsewhere: the secret to be known again by, and where they wanted to go. */
export interface Errand {
  readonly secret: string
  readonly next: string
}

export function errandIn(headers: IncomingHttpHeaders): Errand | null {
  const errand = new URLSearchParams(valueIn(headers, guardedErrand, plainErrand) ?? '')
  const [secret, next] = [errand.get('secret'), errand.get('next')]
  return secret && next ? { secret, next } : null
}

export const errandCookie = ({ secret, next }: Errand, expiresAt: Date, isGuarded: boolean): string =>
  header(isGuarded ? guardedErrand : plainErrand, new URLSearchParams({ secret, next }).toString(), expiresAt)

export const noErrandCookies = (): string[] => [guardedErrand, plainErrand].map(taken)
