import type { Felt } from '@labelpulse/domain'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { assignmentOf } from './assignments.testing.ts'
import { openBrowser } from './browser.testing.ts'
import type { BrowserTab } from './browser.testing.ts'
import { openTabs } from './tabs.ts'
import { useClock } from './useClock.ts'
import type { LeftTime } from './useClock.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const task = assignmentOf([])

// Which tab is which is chance, too: the same each time that a schedule is tried again.
function seedChance(seed: number): void {
  let state = seed + 1
  const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  vi.spyOn(Math, 'random').mockImplementation(chance)
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) =>
    bytes instanceof Uint8Array ? bytes.map(() => chance() * 256) : bytes,
  )
}
const total = (felt: Felt | null): number => (felt ? felt.activeMs + felt.inactiveMs : 0)

type BenchTab = ReturnType<typeof openBench>

/** A tab with a bench, as far as time goes. */
function openBench(browser: ReturnType<typeof openBrowser>) {
  const tab = browser.openTab()
  let [isAtWork, isAwake] = [false, true]
  const scope = effectScope()
  const clock = scope.run(() => useClock('ann'))!
  const tabs = tab.run(() =>
    openTabs<LeftTime | null>((sinceMs) => {
      isAtWork = false
      return clock.handOn(sinceMs)
    }, clock.goOn),
  )
  return {
    tab,
    isAtWork: () => isAtWork,
    isAwake: () => isAwake,
    sleep: (sleeps: boolean) => void (isAwake = !sleeps),
    begin: async (isTold: boolean) => {
      isAtWork = true
      await tab.run(() => {
        clock.begin(task)
        return tabs.begin(task.id, isTold)
      })
    },
    save: () => tab.run(() => total(clock.take())),
    stop: () =>
      tab.run(() => {
        isAtWork = false
        tabs.end()
        return total(clock.stop())
      }),
  }
}

const which = fc.integer({ min: 0, max: 1 })
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('pass' as const), ms: fc.integer({ min: 10, max: 700_000 }) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('hurry' as const), ms: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('deliver' as const), line: fc.nat(9) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constantFrom(
        ...(['begin', 'open', 'touch', 'touch', 'save', 'hide', 'show', 'sleep', 'wake', 'stop'] as const),
      ),
      which,
    }),
  },
)

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** The word that time was left arrives before what was kept of it. */
const leftBeforeKept = [
  [
    { does: 'begin', which: 1 },
    { does: 'pass', ms: 10 },
    { does: 'begin', which: 0 },
    { does: 'deliver', line: 5 },
    { does: 'begin', which: 0 },
    { does: 'deliver', line: 2 },
  ],
  7,
  0,
] satisfies [Step[], number, number]

test('over all handovers of a task between two tabs active and idle are what elapsed, in any order and timing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 60 }),
      fc.nat(9),
      fc.nat(999),
      async (steps, line, seed) => {
        seedChance(seed)
        const browser = openBrowser()
        const benches = [openBench(browser), openBench(browser)] as const
        let [worker, counted, elapsed, hurried] = [null as BenchTab | null, 0, 0, 0]
        let [begunAtMs, isOpening] = [0, false]
        const isAwake = (tab: BrowserTab): boolean => benches.every((bench) => bench.tab !== tab || bench.isAwake())
        const settle = async (): Promise<void> => {
          for (let turns = 0; turns < 8; turns += 1) await Promise.resolve()
        }
        // Whatever is under way arrives within milliseconds where somebody is awake to hear it.
        const deliverAll = async (): Promise<void> => {
          while (browser.deliver(line, isAwake)) await settle()
          isOpening = false
        }
        const pass = (ms: number): void => {
          vi.advanceTimersByTime(ms)
          if (worker) elapsed += ms
        }
        const hurry = (ms: number): void => {
          pass(ms)
          hurried += ms
        }
        const deeds = {
          begin: async (bench: BenchTab) => {
            if (bench.isAtWork()) return
            bench.tab.look(false)
            // Of two that begin within a millisecond chance decides, and not who was later.
            if (begunAtMs === Date.now()) hurry(1)
            begunAtMs = Date.now()
            worker = bench
            isOpening = true
            void bench.begin(true)
          },
          // A page that is opened, and has not heard yet that another one is at it.
          open: (bench: BenchTab) => {
            const other = benches.find((each) => each !== bench)
            if (bench.isAtWork() || !other?.isAwake()) return
            bench.tab.look(false)
            if (begunAtMs === Date.now()) hurry(1)
            begunAtMs = Date.now()
            if (!other.isAtWork()) worker = bench
            isOpening = true
            void bench.begin(false)
          },
          touch: (bench: BenchTab) => bench.tab.touch(),
          save: (bench: BenchTab) => void (counted += bench === worker ? bench.save() : 0),
          hide: (bench: BenchTab) => bench.tab.look(true),
          show: (bench: BenchTab) => bench.tab.look(false),
          sleep: async (bench: BenchTab) => {
            // Nor does one fall asleep within a millisecond of another that opens or takes over.
            if (isOpening) await deliverAll()
            bench.sleep(true)
          },
          wake: async (bench: BenchTab) => {
            bench.sleep(false)
            await deliverAll()
          },
          stop: async (bench: BenchTab) => {
            // Nobody presses in one tab and closes the other within a millisecond, and whoever leaves looks at what they leave.
            await deliverAll()
            bench.tab.look(false)
            counted += bench.stop()
            if (bench === worker) worker = null
          },
        }
        for (const each of steps) {
          if (each.does === 'pass') {
            await deliverAll()
            pass(each.ms)
          } else if (each.does === 'hurry') hurry(each.ms)
          else if (each.does === 'deliver') browser.deliver(each.line, isAwake)
          else {
            const bench = benches[each.which]
            if (bench && (bench.isAwake() || each.does === 'wake')) await deeds[each.does](bench)
          }
          await settle()
        }
        for (const bench of benches) await deeds.wake(bench)
        pass(2_000)
        await settle()
        for (const bench of benches) await deeds.stop(bench)
        await deliverAll()
        const orphans = benches[0].tab.kept() as (Felt & { tailMs: number })[]
        counted += orphans.reduce((sum, left) => sum + total(left) + left.tailMs, 0)
        expect(Math.abs(counted - elapsed)).toBeLessThanOrEqual(hurried)
      },
    ),
    { numRuns: 500, examples: [leftBeforeKept] },
  )
})
