import { expect, test } from 'vitest'
import { computed, shallowRef } from 'vue'
import { inScope } from '../scope.testing.ts'
import { assignmentOf } from './assignments.testing.ts'
import type { Assignment } from './assignments.ts'
import type { Box } from './objects.ts'
import { opened } from './result.ts'
import { useReview } from './useReview.ts'
import { useSheet } from './useSheet.ts'

const box = (id: string, x: number): Box => ({
  id,
  type: 'box',
  class: 'car',
  frame: 0,
  x,
  y: 0,
  width: 9,
  height: 9,
})
const [gone, moved, same, fresh] = [box('1', 0), box('2', 20), box('3', 40), box('4', 60)]

function reviewed() {
  const completed = [gone, moved, same]
  const assignment = shallowRef<Assignment | null>(assignmentOf([], { workType: 'REVIEW', before: completed }))
  const schema = computed(() => ({ classes: [], choices: [] }))
  const sheet = useSheet(() => schema.value)
  sheet.open(completed)
  sheet.remove(gone.id)
  sheet.change({ ...moved, x: 25 }, 'pointer')
  sheet.add(fresh)
  const before = computed(() => opened(completed))
  const result = computed(() => [...sheet.objects.value])
  return useReview({ assignment, before, isScorable: computed(() => true), sheet, schema, result })
}

test('what was removed, changed and is new is told on the side where it is', () => {
  const review = inScope(reviewed)
  expect([...review.notesBefore.value]).toEqual([
    ['1', 'removed'],
    ['2', 'moved'],
  ])
  expect([...review.notesAfter.value]).toEqual([
    ['1', 'removed'],
    ['2', 'moved'],
    ['4', 'new'],
  ])
  expect([review.gone.value, review.thingsBefore.value.length]).toEqual([[gone], 3])
})

test('of mine alone nothing is told', () => {
  const review = inScope(reviewed)
  review.view.value = 'mine'
  expect([review.notesAfter.value.size, review.gone.value]).toEqual([0, []])
})
