import { expect, it, vi } from 'vitest'
import { openChannel } from './channel.ts'
import { recover } from './recover.ts'
import type { LeftSitting } from './recover.ts'
import type { KeptSitting } from './sitting.ts'
import { shelf } from './sitting.ts'
import { keep, kept } from './store.ts'

const sittingOf = (uuid: string): KeptSitting => ({
  uuid,
  startedAtMs: 1_000,
  endedAtMs: 21_000,
  activeMs: 20_000,
  inactiveMs: 0,
  isTouched: true,
  thresholdMs: 300_000,
  tailMs: 0,
  about: null,
})

it('what nobody answers for is handed over, and kept no longer; what somebody does stays their own', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const handedOver: LeftSitting[] = []
  keep(`${shelf}bench:alive`, sittingOf('alive'))
  keep(`${shelf}bench:left`, sittingOf('left'))
  const alive = openChannel(() => alive.say({ here: 'bench:alive' }))
  const recovered = recover('bench:', (left) => handedOver.push(left))
  // Until the question and its answer have arrived.
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  await vi.advanceTimersByTimeAsync(3_000)
  await recovered
  alive.close()
  vi.useRealTimers()
  expect(handedOver.map(({ uuid }) => uuid)).toEqual(['left'])
  expect(kept(`${shelf}bench:alive`)).toMatchObject({ uuid: 'alive' })
  expect(kept(`${shelf}bench:left`)).toBeNull()
})
