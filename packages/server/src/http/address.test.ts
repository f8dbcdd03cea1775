import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf, isTrustedProxy } from './address.ts'

const from = (remoteAddress: string | undefined, forwarded?: string): string | null =>
  addressOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage)

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['::1', true],
  ['::ffff:192.168.0.9', true],
  ['fd00::7', true],
  ['192.0.2.7', false],
  ['2001:db8::7', false],
  ['not an address', false],
])('%s is a proxy that may say whom it forwards for: %s', (address, expected) => {
  expect(isTrustedProxy(address)).toBe(expected)
})

test('somebody is where the nearest proxy that is trusted says', () => {
  expect(from('192.0.2.7')).toBe('192.0.2.7')
  expect(from('127.0.0.1', '192.0.2.7')).toBe('192.0.2.7')
  expect(from('127.0.0.1', '198.51.100.1, 192.0.2.7, 10.0.0.2')).toBe('192.0.2.7')
})

test('what a stranger says of where they are is not believed', () => {
  expect(from('192.0.2.7', '198.51.100.1')).toBe('192.0.2.7')
})

test('somebody on this machine is there', () => {
  expect(from('127.0.0.1')).toBe('127.0.0.1')
  expect(from(undefined)).toBeNull()
})
