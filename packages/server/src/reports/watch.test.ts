import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { Watch } from './watch.ts'

function counting() {
  let value = 0
  let measured = 0
  let idle = 0
  const failures: unknown[] = []
  const watch = new Watch<number, string>(
    {
      measure: () => {
        measured += 1
        return value < 0 ? Promise.reject(new Error('down')) : Promise.resolve(value)
      },
      updates: (before, now) => (before === now ? [] : [`${before} → ${now}`]),
    },
    (error) => failures.push(error),
    () => (idle += 1),
  )
  return {
    watch,
    idle: () => idle,
    failures,
    measured: () => measured,
    set: (next: number) => {
      value = next
      watch.wake()
    },
  }
}

test('a reader is told the state at once, then differences', async () => {
  const { watch, set } = counting()
  const reader = watch.read()
  expect(await reader.next()).toEqual({ value: 'null → 0', done: false })
  set(5)
  expect(await reader.next()).toEqual({ value: '0 → 5', done: false })
  await reader.return?.()
})

test('many wakes make one measurement, at most four a second', async () => {
  const { watch, set, measured } = counting()
  const reader = watch.read()
  await reader.next()
  for (let n = 1; n <= 100; n += 1) set(n)
  expect(await reader.next()).toEqual({ value: '0 → 100', done: false })
  await sleep(600)
  expect(measured()).toBe(2)
  await reader.return?.()
})

test('a slow reader misses what lies between and is told the whole difference', async () => {
  const { watch, set } = counting()
  const [fast, slow] = [watch.read(), watch.read()]
  await Promise.all([fast.next(), slow.next()])
  set(1)
  await fast.next()
  set(2)
  expect(await fast.next()).toEqual({ value: '1 → 2', done: false })
  expect(await slow.next()).toEqual({ value: '0 → 2', done: false })
  await Promise.all([fast.return?.(), slow.return?.()])
})

test('leaving ends a read that waits, and the last to leave ends the watch', async () => {
  const { watch, idle } = counting()
  const reader = watch.read()
  await reader.next()
  const waiting = reader.next()
  await reader.return?.()
  expect(await waiting).toEqual({ value: undefined, done: true })
  expect(await reader.next()).toEqual({ value: undefined, done: true })
  expect(idle()).toBe(1)
})

test('a first measurement that fails fails the read; a later one is tried again', async () => {
  const { watch, set, failures } = counting()
  set(-1)
  const early = watch.read()
  await expect(early.next()).rejects.toThrow('down')
  await early.return?.()
  set(3)
  const reader = watch.read()
  await reader.next()
  set(-1)
  await sleep(300)
  set(4)
  expect(await reader.next()).toEqual({ value: '3 → 4', done: false })
  expect(failures.length).toBeGreaterThanOrEqual(2)
  await reader.return?.()
})

test('a reader that failed has left, once', async () => {
  const { watch, set, idle } = counting()
  set(-1)
  const reader = watch.read()
  await expect(reader.next()).rejects.toThrow('down')
  expect(idle()).toBe(1)
  await reader.return?.()
  expect(await reader.next()).toEqual({ value: undefined, done: true })
  expect(idle()).toBe(1)
})

test('a refusal ends the readers at any time, and is no fault', async () => {
  let isRefused = false
  const failures: unknown[] = []
  const watch = new Watch<number, number>(
    {
      measure: async () => {
        if (isRefused) throw new Refusal('RATE_LIMITED', 'Too slow.')
        return 1
      },
      updates: (_, now) => [now],
    },
    (error) => failures.push(error),
    () => {},
  )
  const reader = watch.read()
  await reader.next()
  isRefused = true
  watch.wake()
  await expect(reader.next()).rejects.toThrow('Too slow.')
  expect(failures).toEqual([])
})
