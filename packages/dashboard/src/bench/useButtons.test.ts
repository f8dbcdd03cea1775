import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { computed, ref, shallowRef } from 'vue'
import { inScope } from '../scope.testing.ts'
import { assignmentOf } from './assignments.testing.ts'
import type { Assignment } from './assignments.ts'
import type { Media } from './media.ts'
import type { Box } from './objects.ts'
import { opened } from './result.ts'
import { readMs, useAsking } from './useAsking.ts'
import { useButtons } from './useButtons.ts'
import { useCompared } from './useCompared.ts'
import { useSheet } from './useSheet.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const box: Box = { id: '1', type: 'box', class: 'car', frame: 0, x: 0, y: 0, width: 9, height: 9 }
const classes = [{ key: 'car', name: 'Car', color: '#3db8f5', tools: ['box', 'polygon'] as const }]

/** The buttons of somebody at this task, and which of them came through. */
function buttonsAt(at: Partial<Assignment>) {
  const assignment = shallowRef<Assignment | null>(assignmentOf([], at))
  const schema = computed(() => ({ classes, choices: [] }))
  const sheet = useSheet(() => schema.value)
  const start = shallowRef(opened(at.before ?? null))
  sheet.open(start.value.objects)
  const said = ref('')
  const pressed: string[] = []
  const press = (action: string): Promise<void> => Promise.resolve(void pressed.push(action))
  const bench = { assignment, schema, sheet, said, press, isPressing: ref(false) }
  const media = shallowRef<Media | null>({ kind: 'image', frames: ['street.png'] })
  const text = ref('')
  const compared = useCompared(assignment, start, sheet)
  const buttons = useButtons({ ...bench, media, ...compared, ...useAsking(said) }, { text }, () => {})
  return { sheet, said, pressed, text, start, ...buttons }
}
const inReview = () => inScope(() => buttonsAt({ workType: 'REVIEW', before: [box] }))
const inLabeling = () => inScope(() => buttonsAt({}))
const toRead = () => vi.advanceTimersByTimeAsync(readMs)

test('a fix is not thrown away by one key: whoever accepts or skips then is asked', async () => {
  const { sheet, said, pressed, accept, skip } = inReview()
  sheet.remove(box.id)
  accept()
  accept()
  expect(pressed).toEqual([])
  expect(said.value).toBe('Your changes would be dropped. Press again to accept it as it was, or fix and accept.')
  await toRead()
  skip()
  expect([said.value.startsWith('Your changes would not be sent'), pressed]).toEqual([true, []])
  await toRead()
  skip()
  expect(pressed).toEqual(['SKIPPED'])
})

test('an accepted fix, and an accept without one, are not asked about', () => {
  const { sheet, pressed, accept, finish } = inReview()
  accept()
  sheet.remove(box.id)
  finish()
  expect(pressed).toEqual(['ACCEPTED', 'FIXED_ACCEPTED'])
})

test('a rejection of changed work is asked about, and answered where its comment is written', async () => {
  const { sheet, said, pressed, text, reject, finish, isRejecting } = inReview()
  sheet.remove(box.id)
  reject()
  text.value = 'Too wide.'
  finish()
  expect([said.value, pressed, isRejecting.value]).toEqual([
    'Your changes would be dropped. Press again to reject it as it was.',
    [],
    true,
  ])
  await toRead()
  finish()
  expect(pressed).toEqual(['REJECTED'])
})

test('a question goes once what it was about is other', async () => {
  const { sheet, said, pressed, finish } = inLabeling()
  finish()
  expect(said.value).toBe('Nothing is labelled. Press again to submit it empty.')
  sheet.add(box)
  await toRead()
  expect(said.value).toBe('')
  finish()
  expect(pressed).toEqual(['SUBMITTED'])
})

test('what is only begun is not left behind unasked, by no button but Save, which leaves it where it is', async () => {
  const { sheet, said, pressed, save, finish, skip } = inScope(() =>
    buttonsAt({ project: { ...assignmentOf([]).project, maySave: true } }),
  )
  sheet.add(box)
  sheet.begun.value = 'polygon'
  save()
  expect(pressed).toEqual(['DRAFT'])
  skip()
  expect(said.value).toBe('A polygon is begun. Finish it (Enter), or press again to skip without it.')
  finish()
  expect(said.value).toBe('A polygon is begun. Finish it (Enter), or press again to submit without it.')
  sheet.begun.value = null
  expect(said.value).toBe('')
  finish()
  expect(pressed).toEqual(['DRAFT', 'SUBMITTED'])
})

test('what is saved already is not asked about by a skip', () => {
  const { sheet, start, pressed, skip } = inLabeling()
  sheet.add(box)
  start.value = { ...start.value, objects: sheet.objects.value }
  skip()
  expect(pressed).toEqual(['SKIPPED'])
})

test('where saving is off it is said what can be done', () => {
  const { said, pressed, save } = inLabeling()
  save()
  expect([pressed, said.value]).toEqual([[], expect.stringMatching(/^Saving is off .* until you submit or skip it\.$/)])
})
