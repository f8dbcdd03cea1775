// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { atMostEvery, inTurn } from './pace.ts'

let scope = effectScope()
beforeEach(() => {
  scope = effectScope()
  vi.useFakeTimers()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

const frame = async (): Promise<void> => {
  await nextTick()
  vi.advanceTimersToNextFrame()
}

describe('a value in turn', () => {
  test('follows its source one after the other, one a frame', async () => {
    const source = ref(1)
    const values = scope.run(() => [1, 2, 3].map(() => inTurn(() => source.value, true))) ?? []
    const seen = (): number[] => values.map(({ value }) => value)
    source.value = 2
    expect(seen()).toEqual([1, 1, 1])
    await frame()
    expect(seen()).toEqual([2, 1, 1])
    await frame()
    await frame()
    expect(seen()).toEqual([2, 2, 2])
  })

  test('waits while it is not seen, and then has the newest', async () => {
    const source = ref(1)
    const isSeen = ref(false)
    const value = scope.run(() => inTurn(() => source.value, isSeen))
    source.value = 2
    await frame()
    source.value = 3
    await frame()
    expect(value?.value).toBe(1)
    isSeen.value = true
    await frame()
    expect(value?.value).toBe(3)
  })
})

describe('a call at most every 500 ms', () => {
  test('comes at once, then not again too soon, and the last one is never lost', () => {
    let calls = 0
    const call = scope.run(() =>
      atMostEvery(500, () => {
        calls += 1
      }),
    )
    for (let times = 0; times < 10; times += 1) call?.()
    expect(calls).toBe(1)
    vi.advanceTimersByTime(499)
    expect(calls).toBe(1)
    vi.advanceTimersByTime(1)
    expect(calls).toBe(2)
    vi.advanceTimersByTime(2000)
    expect(calls).toBe(2)
  })

  test('is forgotten with the page', () => {
    let calls = 0
    const call = scope.run(() =>
      atMostEvery(500, () => {
        calls += 1
      }),
    )
    call?.()
    call?.()
    scope.stop()
    vi.advanceTimersByTime(2000)
    expect(calls).toBe(1)
  })
})
