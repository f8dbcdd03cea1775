import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { believed, latenessMs, wallClockMs } from './believed.ts'
import type { Hold } from './believed.ts'
import { maxTimeMs } from './workunit.ts'

const anyMs = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: maxTimeMs }))
const anyClaim = fc.record({ activeMs: anyMs, inactiveMs: fc.option(anyMs) })
const elapsed = ({ activeMs, inactiveMs }: { activeMs: number; inactiveMs: number | null }) =>
  activeMs + (inactiveMs ?? 0)

describe('a claim', () => {
  test('that the wall clock allows is believed to the millisecond', () => {
    fc.assert(
      fc.property(anyClaim, anyMs, (claim, moreMs) => {
        expect(believed(claim, elapsed(claim) + moreMs)).toEqual({ ...claim, isClamped: false })
      }),
    )
  })

  test('beyond the wall clock is cut to it, and says so', () => {
    fc.assert(
      fc.property(anyClaim, anyMs, (claim, allowedMs) => {
        fc.pre(elapsed(claim) > allowedMs)
        const cut = believed(claim, allowedMs)
        expect(elapsed(cut)).toBe(allowedMs)
        expect(cut.isClamped).toBe(true)
      }),
    )
  })

  test('loses idle time first, and active time only when no idle time is left', () => {
    expect(believed({ activeMs: 60, inactiveMs: 40 }, 70)).toEqual({ activeMs: 60, inactiveMs: 10, isClamped: true })
    expect(believed({ activeMs: 60, inactiveMs: 40 }, 50)).toEqual({ activeMs: 50, inactiveMs: 0, isClamped: true })
    fc.assert(
      fc.property(anyClaim, anyMs, (claim, allowedMs) => {
        const cut = believed(claim, allowedMs)
        fc.pre(cut.activeMs < claim.activeMs)
        expect(cut.inactiveMs ?? 0).toBe(0)
      }),
    )
  })

  test('whose idle time was not measured still says so', () => {
    expect(believed({ activeMs: 60, inactiveMs: null }, 50)).toEqual({
      activeMs: 50,
      inactiveMs: null,
      isClamped: true,
    })
  })
})

const begun: Hold = { openedAtMs: 1000, previousAtMs: null, latestAtMs: null, believedMs: 0, endedAtMs: null }

describe('the wall clock', () => {
  test('allows what passed since the press before, or since the task was handed out', () => {
    expect(wallClockMs(begun, 1600)).toBe(600)
    expect(wallClockMs({ ...begun, previousAtMs: 1600, latestAtMs: 1600, believedMs: 600 }, 1700)).toBe(100)
    expect(wallClockMs({ ...begun, previousAtMs: 900 }, 1600)).toBe(600)
  })

  test('allows a press what the one before took longer on its way, up to a second', () => {
    const hold = { ...begun, openedAtMs: 0, previousAtMs: 60_015, latestAtMs: 60_015, believedMs: 60_000 }
    expect(wallClockMs(hold, 61_880)).toBe(1_880)
    expect(wallClockMs({ ...hold, believedMs: 0 }, 61_880)).toBe(1_865 + latenessMs)
  })

  test('allows a press that comes late no more than the later ones left', () => {
    const hold = { ...begun, latestAtMs: 2000, believedMs: 900 }
    expect(wallClockMs(hold, 1500)).toBe(100)
    expect(wallClockMs({ ...hold, believedMs: 1000 }, 1500)).toBe(0)
  })

  test('leaves nothing of what lies after the button that ended the work', () => {
    const ended = { ...begun, previousAtMs: 1600, latestAtMs: 1600, believedMs: 500, endedAtMs: 1600 }
    expect(wallClockMs(ended, 9000)).toBe(100)
    expect(wallClockMs({ ...ended, believedMs: 600 }, 9000)).toBe(0)
    expect(wallClockMs({ ...ended, previousAtMs: 9000, latestAtMs: 9000 }, 9500)).toBe(0)
    // What was left later had arrived before the button did.
    expect(wallClockMs({ ...ended, previousAtMs: null, latestAtMs: 2000, believedMs: 400 }, 1600)).toBe(200)
  })

  test('never believes all presses together more than from handing out to the latest, nor than to the button that ended the work once it is there, in whatever order they arrive', () => {
    const anyPress = fc.record({ atMs: fc.integer({ min: 0, max: 1000 }), claim: anyClaim })
    const anyEnd = fc.option(fc.nat(11))
    fc.assert(
      fc.property(fc.array(anyPress, { maxLength: 12 }), anyEnd, (presses, ending) => {
        const openedAtMs = 0
        let [believedMs, latestAtMs, endedAtMs]: [number, number | null, number | null] = [0, null, null]
        const arrived: number[] = []
        for (const [nth, { atMs, claim }] of presses.entries()) {
          const before = arrived.filter((ms) => ms <= atMs)
          const previousAtMs = before.length ? Math.max(...before) : null
          if (nth === ending) endedAtMs = atMs
          const hold = { openedAtMs, previousAtMs, latestAtMs, believedMs, endedAtMs }
          const addedMs = elapsed(believed(claim, wallClockMs(hold, atMs)))
          // What arrived before the button did stays, and nothing comes to it.
          const mostMs = Math.max(believedMs, endedAtMs ?? Infinity)
          believedMs += addedMs
          latestAtMs = Math.max(atMs, latestAtMs ?? atMs)
          arrived.push(atMs)
          expect(believedMs).toBeLessThanOrEqual(Math.min(latestAtMs, mostMs))
        }
      }),
    )
  })
})
