import { beforeEach, describe, expect, test } from 'vitest'
import { keepingOf } from './keeping.testing.ts'
import { openOutbox } from './outbox.ts'
import type { Keeping, Kept, LateRefusal, Outbox, Outcome, PressedIn } from './outbox.ts'

interface Work {
  readonly assignment: string
  readonly uuid: string
  readonly endedAt: string
}

let keeping: Keeping
let sent: string[]
let refused: LateRefusal<object>[]
let answer: (work: Work, project?: PressedIn) => Outcome | Promise<Outcome>

async function send(work: Work, project?: PressedIn): Promise<Outcome> {
  const outcome = await answer(work, project)
  if (outcome.became === 'saved') sent.push(work.uuid)
  return outcome
}
const outbox = (member = 'ann'): Outbox<object> => openOutbox(keeping, member, send, (late) => refused.push(late))

const press = (uuid: string, minute = 0, member = 'ann', assignment = 'x'): Kept<object> => ({
  member,
  task: 't1',
  work: { assignment, uuid, endedAt: new Date(Date.UTC(2026, 9, 14, 12, minute)).toISOString() },
})

const offline = (): Outcome => ({ became: 'kept' })
const online = (): Outcome => ({ became: 'saved' })
const no: Outcome = { became: 'refused', code: 'BAD_USER_INPUT', sentence: 'No such class.' }

beforeEach(() => {
  keeping = keepingOf()
  sent = []
  refused = []
  answer = online
})

test('a press is sent at once and not kept any more', async () => {
  expect(await outbox().put(press('a'))).toEqual({ became: 'saved' })
  expect(sent).toEqual(['a'])
  expect(outbox().waiting()).toEqual([])
})

describe('without a connection', () => {
  beforeEach(() => {
    answer = offline
  })

  test('presses are kept, also over a reload, and sent in the order in which they were made', async () => {
    expect(await outbox().put(press('b', 2))).toEqual({ became: 'kept' })
    expect(await outbox().put(press('a', 1))).toEqual({ became: 'kept' })
    const reloaded = outbox()
    expect(reloaded.waiting().map(({ work }) => work.uuid)).toEqual(['a', 'b'])
    answer = online
    expect(await reloaded.flush()).toBe(0)
    expect(sent).toEqual(['a', 'b'])
  })

  test('nothing overtakes the first that does not arrive', async () => {
    const box = outbox()
    box.keep(press('a', 1))
    box.keep(press('b', 2, 'ann', 'y'))
    answer = ({ uuid }) => (uuid === 'a' ? offline() : online())
    expect(await box.flush()).toBe(2)
    expect(sent).toEqual([])
  })

  test('the press of somebody else on this machine waits for them', async () => {
    await outbox('ben').put(press('b', 0, 'ben'))
    answer = online
    expect(await outbox('ann').flush()).toBe(0)
    expect(sent).toEqual([])
    expect(outbox('ben').waiting()).toHaveLength(1)
  })
})

describe('where the server fails at a press', () => {
  let box: Outbox<object>
  const uuids = (kept: readonly Kept<object>[]): string[] => kept.map(({ work }) => work.uuid)
  beforeEach(() => {
    answer = ({ uuid }) => (uuid === 'a' ? { became: 'failed' } : online())
    box = outbox()
    box.keep(press('a', 1))
    box.keep(press('b', 2))
  })

  test('those of other assignments arrive, and those of the same wait for it', async () => {
    expect(await box.put(press('c', 3, 'ann', 'y'))).toEqual({ became: 'saved' })
    expect(uuids(box.waiting())).toEqual(['a', 'b'])
    expect(await box.put(press('d', 4))).toEqual({ became: 'kept' })
    answer = online
    expect(await box.flush()).toBe(0)
    expect(sent).toEqual(['c', 'a', 'b', 'd'])
  })

  test('it is told of from the third try until it has arrived', async () => {
    await box.flush()
    await box.flush()
    expect(box.failing()).toEqual([])
    await box.flush()
    expect(uuids(box.failing())).toEqual(['a'])
    answer = online
    await box.flush()
    expect(box.failing()).toEqual([])
  })

  test('it can be taken back, and what waited for it arrives', async () => {
    expect(await box.withdraw(press('a', 1))).toBe(true)
    expect(await box.flush()).toBe(0)
    expect(sent).toEqual(['b'])
  })

  test('it is not taken back where the server answers it meanwhile', async () => {
    answer = online
    const answered = box.flush()
    expect(await box.withdraw(press('a', 1))).toBe(false)
    await answered
    expect(sent).toEqual(['a', 'b'])
  })
})

test('what is pressed in a project that is closed to whoever pressed waits, and holds up and tells nobody', async () => {
  answer = (_, project) => (project ? { became: 'barred' } : online())
  const box = outbox()
  box.keep({ ...press('a', 1), project: { key: 'p', name: 'P' } })
  for (let tries = 0; tries < 3; tries += 1) await box.flush()
  expect(await box.put(press('b', 2, 'ann', 'y'))).toEqual({ became: 'saved' })
  expect([box.waiting().map(({ work }) => work.uuid), box.failing(), refused]).toEqual([['a'], [], []])
  answer = online
  expect(await box.flush()).toBe(0)
  expect(sent).toEqual(['b', 'a'])
})

test('two that send at once send each press once', async () => {
  answer = () => new Promise((resolve) => setTimeout(() => resolve(online()), 5))
  const box = outbox()
  await Promise.all([box.put(press('a', 1)), box.put(press('b', 2)), box.flush()])
  expect(sent).toEqual(['a', 'b'])
})

test('what the server refuses is not sent again, and the others are', async () => {
  answer = ({ uuid }) => (uuid === 'a' ? no : online())
  const box = outbox()
  box.keep(press('a', 1))
  expect(await box.put(press('b', 2))).toEqual({ became: 'saved' })
  expect(box.waiting()).toEqual([])
})

test('of a no, whoever waits for it is told, and otherwise whoever listens, with what it was', async () => {
  answer = () => no
  expect(await outbox().put(press('a'))).toEqual(no)
  expect(refused).toEqual([])
  const box = outbox()
  box.keep(press('b', 1))
  expect(await box.put(press('c', 2))).toEqual(no)
  expect(refused).toEqual([{ kept: press('b', 1), code: 'BAD_USER_INPUT', sentence: 'No such class.' }])
})

test('a draft and a comment are dropped when the server has them, and not before', async () => {
  keeping.setItem('draft', 'what was labelled')
  keeping.setItem('comment', 'what was said')
  const kept = { ...press('a'), drafts: ['draft', 'comment'] }
  for (const [said, left] of [
    [offline(), 2],
    [no, 2],
    [online(), 0],
  ] as const) {
    answer = () => said
    await outbox().put(kept)
    expect(['draft', 'comment'].filter((name) => keeping.getItem(name) !== null)).toHaveLength(left)
  }
})

test('a full storage loses nothing while the page is open', async () => {
  keeping.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  answer = offline
  const box = outbox()
  await box.put(press('a'))
  expect(box.waiting()).toHaveLength(1)
  answer = online
  await box.flush()
  expect(sent).toEqual(['a'])
})
