import { beforeEach, expect, test } from 'vitest'
import { giveBack } from './give-back.ts'
import { keptSitting, shelf } from './sitting.ts'
import { forget } from './store.ts'

const place = { key: 'bench:1', about: { task: 'a' }, thresholdMs: 300_000 }
const sitting = (uuid: string, startedAtMs: number, activeMs: number) => ({
  uuid,
  startedAtMs,
  endedAtMs: startedAtMs + activeMs,
  activeMs,
  inactiveMs: 10,
  isTouched: false,
})
const kept = () => keptSitting(shelf + place.key)

beforeEach(() => forget(shelf + place.key))

test('what is given back waits for whoever goes on under its key', () => {
  giveBack(place, sitting('a', 1000, 500))
  expect(kept()).toEqual({ ...sitting('a', 1000, 500), about: { task: 'a' }, thresholdMs: 300_000, tailMs: 0 })
})

test('what is given back is felt by the sitting that goes on already, whose uuid stays', () => {
  giveBack(place, sitting('b', 2000, 300))
  giveBack(place, { ...sitting('a', 1000, 500), isTouched: true })
  expect(kept()).toMatchObject({ uuid: 'b', startedAtMs: 1000, activeMs: 800, inactiveMs: 20, isTouched: true })
  expect(kept()?.endedAtMs).toBe(2300)
})
