import { expect, test } from 'vitest'
import { isGuardedConnection, sessionCookie, sessionSecretIn } from './cookie.ts'

const session = { secret: 'SECRET', expiresAt: new Date('2026-03-02T10:00:00Z') }

test('over TLS and on the loopback the cookie is bound to this server', () => {
  expect(sessionCookie(session, true)).toBe(
    '__Host-labelpulse=SECRET; Path=/; Expires=Mon, 02 Mar 2026 10:00:00 GMT; HttpOnly; SameSite=Lax; Secure',
  )
})

test('elsewhere it has a plain name, for a browser would drop the other one', () => {
  expect(sessionCookie(session, false)).toBe(
    'labelpulse=SECRET; Path=/; Expires=Mon, 02 Mar 2026 10:00:00 GMT; HttpOnly; SameSite=Lax',
  )
})

test.each([
  [{ host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000' }, true],
  [{ host: 'localhost' }, true],
  [{ host: '[::1]:4000' }, true],
  [{ host: 'labels.example', origin: 'https://labels.example' }, true],
  [{ host: 'labels.lan:4000', origin: 'http://labels.lan:4000' }, false],
  [{ host: 'localhost.evil.example' }, false],
  [{}, false],
])('a connection with %o is guarded: %s', (headers, isGuarded) => {
  expect(isGuardedConnection(headers)).toBe(isGuarded)
})

test('the bound cookie is believed before the plain one, and others are not mistaken for it', () => {
  expect(sessionSecretIn({ cookie: 'labelpulse=plain; __Host-labelpulse=bound' })).toBe('bound')
  expect(sessionSecretIn({ cookie: 'x=1;labelpulse=plain' })).toBe('plain')
  expect(sessionSecretIn({ cookie: 'xlabelpulse=other; labelpulse2=another' })).toBeNull()
  expect(sessionSecretIn({})).toBeNull()
})
