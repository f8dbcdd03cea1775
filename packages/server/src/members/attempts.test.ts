import { expect, test } from 'vitest'
import { guesses, limitAttempts, networkOf } from './attempts.ts'
import type { Attempts } from './attempts.ts'

async function countMany(attempts: Attempts, count: number, of: (n: number) => { email: string; address: string }) {
  for (let n = 0; n < count; n += 1) await attempts.count(of(n))
}

const refusal = { code: 'RATE_LIMITED', message: 'Too many attempts to sign in. Try again in 15 minutes.' }

test('an account is guessed at ten times, from wherever', async () => {
  const attempts = limitAttempts(guesses)
  await countMany(attempts, 10, (n) => ({ email: 'ann@x.org', address: `10.0.0.${n}` }))
  await expect(attempts.count({ email: 'ann@x.org', address: '10.0.0.99' })).rejects.toMatchObject(refusal)
  await attempts.count({ email: 'bob@x.org', address: '10.0.0.99' })
})

test('an address guesses a hundred times, at whichever accounts', async () => {
  const attempts = limitAttempts(guesses)
  await countMany(attempts, 100, (n) => ({ email: `member${n}@x.org`, address: '10.0.0.1' }))
  await expect(attempts.count({ email: 'ann@x.org', address: '10.0.0.1' })).rejects.toMatchObject(refusal)
  await attempts.count({ email: 'ann@x.org', address: '10.0.0.2' })
})

test('whoever signs in may do so as often as they like', async () => {
  const attempts = limitAttempts(guesses)
  const ann = { email: 'ann@x.org', address: '10.0.0.1' }
  for (let n = 0; n < 200; n += 1) {
    await attempts.count(ann)
    await attempts.forgive(ann)
  }
  await expect(attempts.count(ann)).resolves.toBeUndefined()
})

test('a right password does not make others at the same address forget theirs', async () => {
  const attempts = limitAttempts(guesses)
  await countMany(attempts, 99, (n) => ({ email: `member${n}@x.org`, address: '10.0.0.1' }))
  await attempts.count({ email: 'ann@x.org', address: '10.0.0.1' })
  await attempts.forgive({ email: 'ann@x.org', address: '10.0.0.1' })
  await attempts.count({ email: 'bob@x.org', address: '10.0.0.1' })
  await expect(attempts.count({ email: 'ann@x.org', address: '10.0.0.1' })).rejects.toMatchObject(refusal)
})

test('however its e-mail is typed, an account is one', async () => {
  const attempts = limitAttempts(guesses)
  const ways = ['ann@x.org', 'ANN@X.ORG', ' Ann@x.org', 'aNN@x.org\n', 'Ann@X.Org ']
  await countMany(attempts, 10, (n) => ({ email: ways[n % ways.length]!, address: `10.0.0.${n}` }))
  await expect(attempts.count({ email: 'anN@x.org', address: '10.0.0.99' })).rejects.toMatchObject(refusal)
})

test('whoever changes their address within one network of IPv6 stays the same', async () => {
  const attempts = limitAttempts(guesses)
  await countMany(attempts, 100, (n) => ({ email: `member${n}@x.org`, address: `2001:db8:0:7::${n.toString(16)}` }))
  const next = { email: 'ann@x.org', address: '2001:db8:0:7:ffff:ffff:ffff:ffff' }
  await expect(attempts.count(next)).rejects.toMatchObject(refusal)
  await attempts.count({ ...next, address: '2001:db8:0:8::1' })
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:0DB8:00a0:0::1', '2001:db8:a0:0::/64'],
  ['2001:db8:a0:0:1:2:3:4', '2001:db8:a0:0::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the address %s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
