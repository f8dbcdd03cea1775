import { describe, expect, test } from 'vitest'
import { brokenLoop, inQueueOrder, labelingStep, reviewingStep } from './queue.ts'
import type { QueueRules, QueueTask } from './queue.ts'

const hourMs = 3_600_000
const nowMs = Date.parse('2026-03-02T12:00:00Z')
const ago = (hours: number): number => nowMs - hours * hourMs

const rules: QueueRules = {
  maySave: true,
  skippedGoTo: 'done',
  reassignAfterMs: 48 * hourMs,
  labelers: new Set(['ann', 'bob', 'rob', 'rea']),
  reviewers: new Set(['rob', 'rea']),
}

const fresh: QueueTask = {
  id: '1',
  priority: 0,
  labelStatus: 'UNLABELED',
  statusAtMs: null,
  statusBy: null,
  labeler: null,
  reviewer: null,
  lastReview: null,
  assignedLabeler: null,
  assignedReviewer: null,
  assignedAtMs: null,
  holding: null,
  skippedBy: new Set(),
  reviewSkippedBy: new Map(),
}
const task = (change: Partial<QueueTask>): QueueTask => ({ ...fresh, ...change })
const labeled = task({ labelStatus: 'LABELED', statusAtMs: ago(1), statusBy: 'ann', labeler: 'ann' })
const rejected: QueueTask = {
  ...labeled,
  labelStatus: 'REJECTED',
  statusBy: 'rob',
  reviewer: 'rob',
  lastReview: 'rejected',
}
const corrected: QueueTask = { ...rejected, labelStatus: 'LABELED', statusBy: 'ann' }

/** The steps at which a task is Ann's and Bob's to label. */
const toLabel = (one: QueueTask, change: Partial<QueueRules> = {}) =>
  ['ann', 'bob'].map((asker) => labelingStep(one, asker, { ...rules, ...change }, nowMs))
/** The steps at which a task is Rob's and Rea's to review. */
const toReview = (one: QueueTask, change: Partial<QueueRules> = {}) =>
  ['rob', 'rea'].map((asker) => reviewingStep(one, asker, { ...rules, ...change }, nowMs))

describe('Start labeling', () => {
  test('gives own work first, then what was rejected, what is assigned, and what nobody began', () => {
    const saved: QueueTask = { ...labeled, labelStatus: 'LABELING_IN_PROGRESS' }
    expect(toLabel(saved)).toEqual([1, null])
    expect(toLabel(saved, { maySave: false })).toEqual([4, 4])
    expect(toLabel(rejected)).toEqual([2, null])
    for (const labelStatus of ['UNLABELED', 'PRELABELED'] as const) {
      expect(toLabel(task({ labelStatus, assignedLabeler: 'ann' }))).toEqual([3, null])
      expect(toLabel(task({ labelStatus }))).toEqual([4, 4])
    }
    for (const labelStatus of ['LABELED', 'REVIEWED', 'REVIEWING_IN_PROGRESS', 'VERIFIED'] as const)
      expect(toLabel({ ...labeled, labelStatus })).toEqual([null, null])
  })

  test('leaves a task with whoever it was handed to, until that is over or they are gone', () => {
    const held = (by: string, untilMs: number) => task({ holding: { by, workType: 'label', untilMs } })
    expect(toLabel(held('ann', nowMs + 1))).toEqual([1, null])
    expect(toLabel(held('ann', nowMs))).toEqual([4, 4])
    expect(toLabel(held('gone', nowMs + 1))).toEqual([4, 4])
    expect(toLabel(task({ holding: { by: 'ann', workType: 'normal', untilMs: nowMs + 1 } }))).toEqual([4, null])
  })

  test('frees a rejected task whose labeler is gone, or did nothing for the whole time', () => {
    expect(toLabel({ ...rejected, labeler: 'gone' })).toEqual([4, 4])
    expect(toLabel({ ...rejected, statusAtMs: ago(48) + 1 })).toEqual([2, null])
    expect(toLabel({ ...rejected, statusAtMs: ago(48) })).toEqual([2, 4])
  })

  test('takes a skipped task to its labeler, to others, or to nobody', () => {
    const skipped: QueueTask = { ...labeled, labelStatus: 'SKIPPED', skippedBy: new Set(['ann']) }
    expect(toLabel(skipped, { skippedGoTo: 'done' })).toEqual([null, null])
    expect(toLabel(skipped, { skippedGoTo: 'me' })).toEqual([5, null])
    expect(toLabel(skipped, { skippedGoTo: 'others' })).toEqual([null, 4])
    expect(toLabel({ ...skipped, assignedLabeler: 'bob', assignedAtMs: nowMs })).toEqual([null, 3])
  })

  test('follows an assignment that is newer than the label, and an older one where nobody else is waited for', () => {
    expect(toLabel({ ...rejected, assignedLabeler: 'bob', assignedAtMs: ago(0.5) })).toEqual([null, 3])
    expect(toLabel({ ...rejected, assignedLabeler: 'bob', assignedAtMs: ago(2) })).toEqual([2, null])
    expect(toLabel({ ...rejected, labeler: 'gone', assignedLabeler: 'bob', assignedAtMs: ago(2) })).toEqual([null, 3])
    expect(toLabel(task({ assignedLabeler: 'gone', assignedAtMs: nowMs }))).toEqual([4, 4])
  })
})

describe('Start reviewing', () => {
  test('leaves a skipped review to others; to its skipper it comes last, or only if it is theirs where skipped ones go to others', () => {
    const skipped: QueueTask = { ...labeled, reviewSkippedBy: new Map([['rob', ago(0.5)]]) }
    for (const skippedGoTo of ['me', 'done'] as const) expect(toReview(skipped, { skippedGoTo })).toEqual([6, 4])
    expect(toReview(skipped, { skippedGoTo: 'others' })).toEqual([null, 4])
    expect(toReview({ ...skipped, assignedReviewer: 'rob' }, { skippedGoTo: 'others' })).toEqual([6, null])
  })

  test('gives own work first, then what was corrected, what is assigned, what others labeled, and own labels last', () => {
    expect(toReview({ ...labeled, labelStatus: 'REVIEWING_IN_PROGRESS', statusBy: 'rob' })).toEqual([1, null])
    expect(toReview(corrected)).toEqual([2, null])
    expect(toReview({ ...labeled, assignedReviewer: 'rob' })).toEqual([3, null])
    expect(toReview(labeled)).toEqual([4, 4])
    expect(toReview({ ...labeled, labeler: 'rob' })).toEqual([5, 4])
    expect(toReview({ ...labeled, reviewSkippedBy: new Map([['rob', ago(0.5)]]) })).toEqual([6, 4])
    expect(toReview(rejected)).toEqual([null, null])
  })

  test('frees what waits for a reviewer who is gone or silent', () => {
    expect(toReview({ ...corrected, reviewer: 'gone' })).toEqual([4, 4])
    expect(toReview({ ...corrected, statusAtMs: ago(48) })).toEqual([2, 4])
    expect(toReview(corrected, { reviewers: new Set(['rea']) })).toEqual([2, 4])
    expect(toReview({ ...corrected, reviewSkippedBy: new Map([['rob', ago(0.5)]]) })).toEqual([6, 4])
    const begun: QueueTask = { ...labeled, labelStatus: 'REVIEWING_IN_PROGRESS', statusBy: 'rob' }
    expect(toReview({ ...begun, reviewSkippedBy: new Map([['rob', ago(0.5)]]) })).toEqual([6, 4])
  })
})

test('a loop breaks where a task is handed to another than whom it waited for, unless a leader said so', () => {
  const silent: QueueTask = { ...rejected, statusAtMs: ago(50) }
  const broken = (one: QueueTask, asker: string) => brokenLoop(one, 'labeler', asker, rules, nowMs)
  expect(broken(silent, 'bob')).toEqual({ side: 'labeler', member: 'ann', isSilent: true })
  expect(broken({ ...rejected, labeler: 'gone' }, 'bob')).toEqual({ side: 'labeler', member: 'gone', isSilent: false })
  expect(broken(silent, 'ann')).toBeNull()
  expect(broken({ ...silent, assignedLabeler: 'bob', assignedAtMs: nowMs }, 'bob')).toBeNull()
  expect(broken(fresh, 'bob')).toBeNull()
  const passedOn: QueueTask = { ...corrected, statusAtMs: ago(50), reviewSkippedBy: new Map([['rob', ago(0.5)]]) }
  expect(brokenLoop(passedOn, 'reviewer', 'rea', rules, nowMs)).toBeNull()
  expect(brokenLoop({ ...corrected, statusAtMs: ago(50) }, 'reviewer', 'rea', rules, nowMs)).toEqual({
    side: 'reviewer',
    member: 'rob',
    isSilent: true,
  })
})

const waiting = (id: string, step: number, change: Partial<QueueTask> = {}) => ({ step, task: task({ id, ...change }) })

test('a queue is ordered by step, then priority, then age', () => {
  const queued = [
    waiting('b', 4),
    waiting('a', 4),
    waiting('c', 4, { priority: 0.5 }),
    waiting('d', 4, { priority: -1 }),
    waiting('e', 2, { priority: -9 }),
  ]
  const ids = queued.toSorted(inQueueOrder('label', 'ann')).map((one) => one.task.id)
  expect(ids).toEqual(['e', 'c', 'a', 'b', 'd'])
})

test('what the asker skipped comes back in the order in which they skipped it, whatever its priority', () => {
  const skips = [3, 1, 2].map((hours, n) => {
    const change = { priority: n, statusAtMs: ago(hours), reviewSkippedBy: new Map([['rob', ago(hours)]]) }
    return { hours, change }
  })
  const order = (step: number, side: 'label' | 'review', asker: string) =>
    skips
      .map(({ hours, change }) => waiting(String(hours), step, change))
      .toSorted(inQueueOrder(side, asker))
      .map(({ task: { id } }) => id)
  expect(order(5, 'label', 'ann')).toEqual(['3', '2', '1'])
  expect(order(6, 'review', 'rob')).toEqual(['3', '2', '1'])
  expect(order(5, 'review', 'rob')).toEqual(['2', '1', '3'])
})
