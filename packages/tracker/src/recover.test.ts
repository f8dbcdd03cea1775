import { expect, it } from 'vitest'
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

it('what a page goes on with while others are asked for stays its own; what nobody comes back to is handed over', async () => {
  const handedOver: LeftSitting[] = []
  keep(`${shelf}bench:resumed`, sittingOf('before the crash'))
  keep(`${shelf}bench:left`, sittingOf('left'))
  const recovered = recover('bench:', (left) => handedOver.push(left))
  // As a page does that attends under the same key.
  keep(`${shelf}bench:resumed`, sittingOf('after the crash'))
  await recovered
  expect(handedOver.map(({ key, uuid }) => [key, uuid])).toEqual([['bench:left', 'left']])
  expect(kept(`${shelf}bench:resumed`)).toMatchObject({ uuid: 'after the crash' })
  expect(kept(`${shelf}bench:left`)).toBeNull()
})
