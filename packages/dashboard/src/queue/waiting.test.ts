import { expect, test } from 'vitest'
import { firstToStart, startPath, taskPath, waitingCount, waitingIn, waitingLines, waitingWords } from './waiting.ts'
import type { ReviewFragment } from '../gql/graphql.ts'
import { review } from './review.testing.ts'
import type { QueueCounts } from './waiting.ts'

const none = { inProgress: 0, rejected: 0, assigned: 0, open: 0 }
const labeling = (counts: Partial<typeof none>, cameBack: ReviewFragment[] = []): QueueCounts => ({
  labeling: { ...none, ...counts, cameBack },
  reviewing: null,
})
const worded = (counts: QueueCounts) =>
  waitingIn(counts).map((each) => waitingWords({ ...each, key: 'streets', name: 'Streets' }))
const said = (counts: QueueCounts) => worded(counts).map(({ says }) => says)

test('what waits is told in the order in which it is handed out, and what does not wait is left out', () => {
  expect(said(labeling({ rejected: 1, assigned: 7, open: 412 }))).toEqual([
    '1 came back rejected',
    '7 assigned to you',
    '412 open for everyone',
  ])
  expect(said(labeling({}))).toEqual([])
})

test('what came back quotes the newest review that rejected it, and says so where it is one of several', () => {
  const detail = (comment: string | null, rejected = 1) =>
    worded(labeling({ rejected, open: 1 }, [review({ comment }), review({ comment: 'Older' })])).map(
      (each) => each.detail,
    )
  expect(detail('The van\nhas no box.')).toEqual(['crossing_1 · Rob: “The van has no box.”', 'Streets · unlabeled'])
  expect(detail('The van has no box.', 2)[0]).toBe('the newest: crossing_1 · Rob: “The van has no box.”')
  expect(detail(null)[0]).toBe('crossing_1 · Rob left no comment')
  expect(detail('Too wide and too high '.repeat(9))[0]).toMatch(/“Too wide .{60,80} too high …”$/)
  expect(worded(labeling({ rejected: 1 }))[0]?.detail).toBe('Streets · a reviewer wants something changed')
})

test('the server counts to a thousand: more may wait', () => {
  expect(said(labeling({ open: 1000 }))).toEqual(['1,000+ open for everyone'])
  expect(waitingCount(labeling({ rejected: 3, open: 1000 }), 'labeling')).toBe('1,000+')
  expect(waitingCount(labeling({ assigned: 600, open: 600 }), 'labeling')).toBe('1,000+')
  expect(waitingCount(labeling({ assigned: 600, open: 400 }), 'labeling')).toBe('1,000')
  expect(waitingCount(labeling({ open: 5 }), 'reviewing')).toBeNull()
})

test('those who review find the review queue after the label queue', () => {
  const reviewing = { inProgress: 1, corrected: 2, assigned: 0, open: 3 }
  expect(said({ ...labeling({ open: 5 }), reviewing })).toEqual([
    '5 open for everyone',
    '1 begun by you',
    '2 corrected',
    '3 open for every reviewer',
  ])
})

test('a button says what comes when it is pressed: what was begun before all, and “Fix it” only where that is next', () => {
  const buttons = (counts: QueueCounts) => worded(counts).map(({ button }) => button)
  expect(buttons(labeling({ open: 1 }))).toEqual(['Start labeling'])
  expect(buttons(labeling({ rejected: 1, assigned: 1, open: 1 }))).toEqual([
    'Fix it',
    'Start labeling',
    'Start labeling',
  ])
  expect(buttons(labeling({ rejected: 2 }))).toEqual(['Fix them'])
  const begun = labeling({ inProgress: 1, rejected: 1, open: 1 }, [review()])
  expect(buttons(begun)).toEqual(['Continue', 'Continue', 'Continue'])
  expect(worded(begun).map(({ after }) => after)).toEqual(['', 'after what you began', 'after what you began'])
  const reviewing = { inProgress: 0, corrected: 1, assigned: 0, open: 3 }
  expect(buttons({ ...labeling({}), reviewing })).toEqual(['Review', 'Start reviewing'])
  // The label queue has nothing to do with what was begun in the review queue.
  expect(buttons({ ...begun, reviewing }).slice(3)).toEqual(['Review', 'Start reviewing'])
})

test('starting begins where the most urgent task is, and of equal ones where more waits', () => {
  const queues = [
    { key: 'a', name: 'A', counts: labeling({ open: 900 }) },
    { key: 'b', name: 'B', counts: labeling({ assigned: 2 }) },
    { key: 'c', name: 'C', counts: labeling({ assigned: 3 }) },
  ]
  expect(firstToStart(queues, 'labeling')).toBe('c')
  expect(firstToStart([...queues, { key: 'd', name: 'D', counts: labeling({ rejected: 1 }) }], 'labeling')).toBe('d')
  expect(firstToStart(queues, 'reviewing')).toBeNull()
  expect(firstToStart([], 'labeling')).toBeNull()
})

test('keys with slashes and spaces stay one part of an address', () => {
  expect(startPath('a b', 'labeling')).toBe('/work/a%20b')
  expect(startPath('a', 'reviewing')).toBe('/work/a?review')
  expect(taskPath('a', 'x/y.png')).toBe('/work/a/tasks/x%2Fy.png')
})

test('what is as urgent stands in the order of what somebody does first', () => {
  const reviewing = { inProgress: 0, corrected: 0, assigned: 0, open: 3 }
  const queues = [
    { key: 'a', name: 'A', counts: { ...labeling({ open: 5 }), reviewing } },
    { key: 'b', name: 'B', counts: labeling({ rejected: 1 }) },
  ]
  expect(waitingLines(queues, 'reviewing').map(({ key, work }) => `${key} ${work}`)).toEqual([
    'b labeling',
    'a reviewing',
    'a labeling',
  ])
})
