import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './passwords.ts'
import { proven } from './sign-in.ts'

const right = 'correct horse battery'
const known = { passwordHash: await hashPassword(right) }
const without = { passwordHash: null }

/** Who is proven, and how often a password was verified for it. */
async function work(candidates: readonly { passwordHash: string | null }[], password: string) {
  let verifications = 0
  const who = await proven(candidates, password, (...given) => {
    verifications += 1
    return verifyPassword(...given)
  })
  return { who, verifications }
}

test.each([
  ['an account', [known]],
  ['an account without a password', [without]],
  ['no account', []],
])('to refuse a wrong password for %s costs one verification', async (_, candidates) => {
  expect(await work(candidates, 'wrong')).toEqual({ who: undefined, verifications: 1 })
})

test('of several with one e-mail the password decides', async () => {
  const other = { passwordHash: await hashPassword('another password') }
  expect(await work([without, other, known], right)).toEqual({ who: known, verifications: 3 })
})
