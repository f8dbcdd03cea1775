import type { IncomingHttpHeaders } from 'node:http'
import type { Session } from '../members/sessions.ts'

// A browser takes the guarded one from its own server alone, over TLS or the loopback, and keeps it from all others.
const guarded = '__Host-labelpulse'
const plain = 'labelpulse'

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/

export const isLoopbackHost = (host: string | undefined): boolean => loopback.test(host ?? '')

/** Whether the browser would keep a `Secure` cookie. A proxy may end the TLS; the browser's own word for it is the origin. */
export const isGuardedConnection = ({ origin, host }: IncomingHttpHeaders): boolean =>
  origin?.startsWith('https://') === true || isLoopbackHost(host)

/** The session's secret that a browser sent, if any. */
export function sessionSecretIn({ cookie }: IncomingHttpHeaders): string | null {
  const pairs = (cookie ?? '').split(';').map((pair) => pair.trim())
  const valueOf = (name: string): string | undefined =>
    pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return valueOf(guarded) ?? valueOf(plain) ?? null
}

const header = (name: string, value: string, expiresAt: Date): string =>
  `${name}=${value}; Path=/; Expires=${expiresAt.toUTCString()}; HttpOnly; SameSite=Lax${name === guarded ? '; Secure' : ''}`

/** The header that gives a browser its session. */
export const sessionCookie = ({ secret, expiresAt }: Session, isGuarded: boolean): string =>
  header(isGuarded ? guarded : plain, secret, expiresAt)

/** The headers that take it away, whatever its name. */
export const noSessionCookies = (): string[] => [guarded, plain].map((name) => header(name, '', new Date(0)))
