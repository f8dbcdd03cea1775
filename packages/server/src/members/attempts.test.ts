import { expect, test } from 'vitest'
import { limitAttempts } from './attempts.ts'
import type { Attempts } from './attempts.ts'

async function countMany(attempts: Attempts, count: number, of: (n: number) => { email: string; address: string }) {
  for (let n = 0; n < count; n += 1) await attempts.count(of(n))
}

const refusal = { code: 'RATE_LIMITED', message: 'Too many attempts to sign in. Try again in 15 minutes.' }

test('an account is guessed at ten times, from wherever', async () => {
  const attempts = limitAttempts()
  await countMany(attempts, 10, (n) => ({ email: 'ann@x.org', address: `10.0.0.${n}` }))
  await expect(attempts.count({ email: 'ann@x.org', address: '10.0.0.99' })).rejects.toMatchObject(refusal)
  await attempts.count({ email: 'bob@x.org', address: '10.0.0.99' })
})

test('an address guesses a hundred times, at whichever accounts', async () => {
  const attempts = limitAttempts()
  await countMany(attempts, 100, (n) => ({ email: `member${n}@x.org`, address: '10.0.0.1' }))
  await expect(attempts.count({ email: 'ann@x.org', address: '10.0.0.1' })).rejects.toMatchObject(refusal)
  await attempts.count({ email: 'ann@x.org', address: '10.0.0.2' })
})

test('whoever signs in may do so as often as they like', async () => {
  const attempts = limitAttempts()
  const ann = { email: 'ann@x.org', address: '10.0.0.1' }
  for (let n = 0; n < 200; n += 1) {
    await attempts.count(ann)
    await attempts.forgive(ann)
  }
  await expect(attempts.count(ann)).resolves.toBeUndefined()
})

test('a right password does not make others at the same address forget theirs', async () => {
  const attempts = limitAttempts()
  await countMany(attempts, 99, (n) => ({ email: `member${n}@x.org`, address: '10.0.0.1' }))
  await attempts.count({ email: 'ann@x.org', address: '10.0.0.1' })
  await attempts.forgive({ email: 'ann@x.org', address: '10.0.0.1' })
  await attempts.count({ email: 'bob@x.org', address: '10.0.0.1' })
  await expect(attempts.count({ email: 'ann@x.org', address: '10.0.0.1' })).rejects.toMatchObject(refusal)
})
