import { expect, it } from 'vitest'
import { handedOut, settled } from './sitting.ts'
import type { KeptSitting } from './sitting.ts'

const sitting: KeptSitting = {
  uuid: 'a4f3c3a2-7c50-4b3d-9a31-0c1f5d3e2b10',
  startedAtMs: 1_000,
  endedAtMs: 21_000,
  activeMs: 15_000,
  inactiveMs: 0,
  isTouched: true,
  thresholdMs: 300_000,
  tailMs: 0,
  about: null,
}

it.each([
  [0, 15_000, 0],
  [5_000, 20_000, 0],
  [300_000, 315_000, 0],
  [300_001, 15_000, 300_001],
])('a sitting that was hidden %i ms after the last touch ends there', (tailMs, activeMs, inactiveMs) => {
  expect(settled({ ...sitting, tailMs })).toMatchObject({ activeMs, inactiveMs })
})

it('a sitting began when it says, or earlier where the clock of the machine was set back since', () => {
  expect(handedOut(sitting).startedAtMs).toBe(1_000)
  expect(handedOut({ ...sitting, endedAtMs: 3_000 }).startedAtMs).toBe(-12_000)
})
