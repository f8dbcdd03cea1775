// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inScope } from '../scope.testing.ts'
import { assignmentOf } from './assignments.testing.ts'
import { opened } from './result.ts'
import { useDraft } from './useDraft.ts'
import { useSheet } from './useSheet.ts'

const box = { id: 'b', type: 'box', class: 'car', frame: 0, x: 1, y: 1, width: 5, height: 5 } as const
const task = assignmentOf([])

/** A bench that was loaded anew. */
function load() {
  return inScope(() => {
    const sheet = useSheet(() => ({ classes: [], choices: [] }))
    const draft = useDraft('ann', sheet)
    draft.begin(task, opened(null))
    return { sheet, draft }
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
})
afterEach(() => vi.useRealTimers())

test('work that is not sent is there after a reload', async () => {
  load().sheet.add(box)
  await vi.advanceTimersByTimeAsync(1000)
  expect(load().sheet.objects.value).toEqual([box])
})

test('work that was undone is not', async () => {
  const { sheet, draft } = load()
  sheet.add(box)
  await vi.advanceTimersByTimeAsync(1000)
  expect(draft.keptAtMs.value).not.toBeNull()
  sheet.undo()
  await vi.advanceTimersByTimeAsync(1000)
  expect([draft.keptAtMs.value, load().sheet.objects.value]).toEqual([null, []])
})

test('while a save is on its way, its draft stays: nobody knows which state the server has', async () => {
  const { sheet, draft } = load()
  sheet.add(box)
  draft.keep()
  draft.stay({ ...opened([box]), objects: sheet.objects.value }, false)
  draft.keep()
  expect(load().sheet.objects.value).toEqual([box])
})
