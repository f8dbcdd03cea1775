// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { DraftTask } from './addresses.ts'
import { createDrafts } from './createDrafts.ts'

const draft = (key: string): DraftTask => ({ key, name: key, data: { text: key }, frames: 1 })

/** A server that has some tasks already, and takes all or none of a list. */
function serverWith(...keys: string[]) {
  const there = new Set(keys)
  const lots: number[] = []
  const send = async (tasks: readonly DraftTask[]) => {
    lots.push(tasks.length)
    const place = tasks.findIndex(
      ({ key }, at) => there.has(key) || tasks.slice(0, at).some((each) => each.key === key),
    )
    if (place !== -1) return { code: 'CONFLICT', message: 'There is one.', field: `tasks[${place}].key` } as const
    for (const { key } of tasks) there.add(key)
    return null
  }
  return { there, lots, send }
}

test('a list that is sent a second time makes nothing twice', async () => {
  const { there, send } = serverWith()
  const list = ['a', 'b'].map(draft)
  expect(await createDrafts('p', list, send)).toEqual({ made: new Set(list), there: new Set(), refusal: null })
  expect(await createDrafts('p', list, send)).toEqual({ made: new Set(), there: new Set(list), refusal: null })
  expect(there.size).toBe(2)
})

test('tasks that are there do not keep the others from being made', async () => {
  const { send } = serverWith('b')
  const [a, b, c] = [draft('a'), draft('b'), draft('c')]
  const { made, there } = await createDrafts('p', [a, b, c], send)
  expect([made, there]).toEqual([new Set([a, c]), new Set([b])])
})

test('of two that have one key the first is made, and the second is not said to be', async () => {
  const { send } = serverWith()
  const [first, second] = [draft('a.png'), { ...draft('a.png'), data: { text: 'another' } }]
  const { made, there } = await createDrafts('p', [first, second], send)
  expect([made.has(first), made.has(second), there.has(second)]).toEqual([true, false, true])
})

test('a long list goes in lots', async () => {
  const { lots, send } = serverWith()
  await createDrafts(
    'p',
    Array.from({ length: 1001 }, (_, n) => draft(String(n))),
    send,
  )
  expect(lots).toEqual([500, 500, 1])
})

test('another no ends it, and what was made is told', async () => {
  const refusal = { code: 'BAD_USER_INPUT', message: 'No.', field: 'tasks[0].data' } as const
  expect(await createDrafts('p', [draft('a')], async () => refusal)).toMatchObject({ made: new Set(), refusal })
})
