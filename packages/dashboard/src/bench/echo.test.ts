import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openEcho } from './echo.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the same button at once on an untouched task is an echo; another one, a touched task, or a second later is not', () => {
  const isEcho = openEcho()
  expect(isEcho('SUBMITTED', false)).toBe(false)
  vi.advanceTimersByTime(900)
  expect([isEcho('SUBMITTED', false), isEcho('SUBMITTED', true), isEcho('SKIPPED', false)]).toEqual([
    true,
    false,
    false,
  ])
  vi.advanceTimersByTime(1_000)
  expect(isEcho('SKIPPED', false)).toBe(false)
})
