import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leave, touch, untouched } from './clock.ts'
import type { ActivityClock } from './clock.ts'

const thresholdMs = 300_000

const begun = touch(untouched, 0, thresholdMs)

const touchedAt = (...instantsMs: number[]): ActivityClock =>
  instantsMs.reduce((clock, atMs) => touch(clock, atMs, thresholdMs), begun)

describe('the activity clock', () => {
  it.each([
    ['nothing happened', [], 0, 0],
    ['a gap is shorter than the threshold', [1_000], 1_000, 0],
    ['a gap is the threshold itself', [300_000], 300_000, 0],
    ['a gap is a millisecond longer: all of it is idle', [300_001], 0, 300_001],
    ['touches are half a threshold apart', [150_000, 300_000, 450_000], 450_000, 0],
    ['there are gaps of both kinds', [60_000, 3_660_000, 3_670_000], 70_000, 3_600_000],
    ['the axis runs back', [60_000, 10_000, 70_000], 70_000, 0],
    ['instants have digits after the point', [999.9, 1_000.1], 1_000, 0],
  ])('when %s', (_, instantsMs, activeMs, inactiveMs) => {
    expect(touchedAt(...instantsMs)).toMatchObject({ activeMs, inactiveMs })
  })

  it('keeps the gap up to leaving, and feels nothing until it is touched again', () => {
    const left = leave(touchedAt(1_000), 4_000, thresholdMs)
    expect(left).toEqual({ activeMs: 4_000, inactiveMs: 0, touchedAtMs: null })
    expect(touch(touch(left, 9_000, thresholdMs), 10_000, thresholdMs)).toMatchObject({
      activeMs: 5_000,
      inactiveMs: 0,
    })
  })

  it('has gaps before leaving that are idle, too', () => {
    expect(leave(begun, 300_001, thresholdMs)).toMatchObject({ activeMs: 0, inactiveMs: 300_001 })
  })
})

const instantMs = fc.oneof(fc.integer({ min: 0, max: 4_000_000 }), fc.double({ min: 0, max: 4_000_000, noNaN: true }))
const instantsInOrder = fc.array(instantMs, { minLength: 1, maxLength: 50 }).map((all) => all.sort((a, b) => a - b))
const threshold = fc.integer({ min: 1, max: 600_000 })

describe('whatever happens', () => {
  it('active and idle are the elapsed time, in whole milliseconds', () => {
    fc.assert(
      fc.property(instantsInOrder, threshold, ([first = 0, ...touches], limitMs) => {
        const { activeMs, inactiveMs } = touches.reduce(
          (clock, at) => touch(clock, at, limitMs),
          touch(untouched, first, limitMs),
        )
        expect([activeMs, inactiveMs].every((ms) => Number.isInteger(ms) && ms >= 0)).toBe(true)
        expect(activeMs + inactiveMs).toBe(Math.floor(touches.at(-1) ?? first) - Math.floor(first))
      }),
    )
  })

  it('an axis that runs back adds nothing until it has caught up', () => {
    fc.assert(
      fc.property(fc.array(instantMs, { maxLength: 50 }), threshold, (touches, limitMs) => {
        const { activeMs, inactiveMs } = touches.reduce((clock, at) => touch(clock, at, limitMs), begun)
        expect(activeMs + inactiveMs).toBe(Math.floor(Math.max(0, ...touches)))
      }),
    )
  })

  it('an instant belongs to one of several clocks: together they feel what elapsed, not more', () => {
    const turns = fc.array(fc.tuple(instantMs, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(turns, threshold, (all, limitMs) => {
        const inOrder = all.sort(([a], [b]) => a - b)
        let clocks = [begun, untouched, untouched]
        let touched = 0
        for (const [atMs, which] of inOrder) {
          const turned = which !== touched
          clocks = clocks.map((clock, index) => {
            if (index === which) return touch(clock, atMs, limitMs)
            return turned && index === touched ? leave(clock, atMs, limitMs) : clock
          })
          touched = which
        }
        const elapsedMs = clocks.reduce((sum, { activeMs, inactiveMs }) => sum + activeMs + inactiveMs, 0)
        expect(elapsedMs).toBe(Math.floor(inOrder.at(-1)?.[0] ?? 0))
      }),
    )
  })
})
