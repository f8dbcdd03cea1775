import { parseOptions } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { checkPassword, hashPassword, nobodys, verifyPassword } from './passwords.ts'

describe('a password', () => {
  const known = ['ann.miller@acme.example', 'Acme Robotics']

  test.each(['hunter2!', 'ääääöööö', 'correct horse battery staple', 'x'.repeat(200)])('may be %s', (password) => {
    expect(() => checkPassword(password, known)).not.toThrow()
  })

  test.each([
    '',
    '1234567',
    'x'.repeat(201),
    'password1',
    'PASSWORD1',
    'ann.miller@acme.example',
    'Ann.Miller',
    'acme robotics',
  ])('may not be %s', (password) => {
    expect(() => checkPassword(password, known)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }))
  })

  test('is known again however a keyboard composes its letters', async () => {
    expect(await verifyPassword(await hashPassword('Zürich-Übung'), 'Zürich-Übung'.normalize('NFD'))).toBe(true)
  })
})

test('to say no where there is no password costs what it costs where there is one', async () => {
  expect(parseOptions(nobodys)).toEqual(parseOptions(await hashPassword('correct horse battery')))
  expect(await verifyPassword(null, 'anything at all')).toBe(false)
})

test('common passwords are in the form in which they are compared, and long enough to be tried', () => {
  expect(
    [...commonPasswords].filter((each) => each !== each.normalize('NFKC').toLowerCase() || each.length < 8),
  ).toEqual([])
})
