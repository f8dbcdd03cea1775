import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { change, makePerson } from '../../test/people.ts'
import { guesses, limitAttempts } from './attempts.ts'
import { signIn } from './sign-in.ts'

const verified: string[] = []
// The work is argon2's: what it costs is in the hash, what it takes is counted here, and done.
vi.mock(import('@node-rs/argon2'), async (original) => {
  const argon2 = await original()
  return {
    ...argon2,
    verify: (hash, ...rest) => {
      verified.push(String(hash).split('$').slice(0, 4).join('$'))
      return argon2.verify(hash, ...rest)
    },
  }
})

const fresh = freshDatabase()
const password = 'correct horse battery'
const browser = { address: '192.0.2.1', userAgent: null }

beforeAll(async () => {
  await makePerson(fresh.database, { organization: 'acme', email: 'ann@acme.example', password })
  await makePerson(fresh.database, { organization: 'imported', email: 'imported@acme.example' })
  const gone = await makePerson(fresh.database, { organization: 'gone', email: 'gone@acme.example', password })
  const deactivate = 'update members set deactivated_at = now() where organization_id = $1 and member_id = $2'
  await change(fresh.database, gone, deactivate)
})
beforeEach(() => {
  verified.length = 0
})

const cost = '$argon2id$v=19$m=19456,t=2,p=1'

test.each([
  ['a known account', 'ann@acme.example'],
  ['an account without a password', 'imported@acme.example'],
  ['a deactivated account', 'gone@acme.example'],
  ['no account', 'nobody@acme.example'],
  ['what is no e-mail', "'; --"],
])('to refuse a wrong password for %s costs one verification of the same kind', async (_, email) => {
  const attempt = signIn(fresh.database, limitAttempts(guesses), { email, password: 'wrong' }, browser)
  await expect(attempt).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    message: 'This e-mail and this password do not belong together.',
  })
  expect(verified).toEqual([cost])
})

test('who is counted out costs none', async () => {
  const attempts = limitAttempts(guesses)
  const guess = () => signIn(fresh.database, attempts, { email: 'ann@acme.example', password: 'wrong' }, browser)
  for (let n = 0; n < 10; n += 1) await expect(guess()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  verified.length = 0
  await expect(guess()).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  expect(verified).toEqual([])
})
