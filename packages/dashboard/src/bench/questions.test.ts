import type { LabelSchema } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import type { Box, Chosen } from './objects.ts'
import { begunQuestion, changesQuestion, saveOffText, submitQuestion } from './questions.ts'

const choice = (key: string, name: string, isMultiple = false) => ({ key, name, isMultiple, options: [] })
const schema: LabelSchema = {
  classes: [{ key: 'car', name: 'Car', color: '#3db8f5', tools: ['box'] }],
  choices: [choice('mood', 'Mood'), choice('light', 'Light'), choice('faults', 'Faults', true)],
}
const box: Box = { id: '1', type: 'box', class: 'car', frame: 0, x: 0, y: 0, width: 9, height: 9 }
const mood: Chosen = { id: '2', type: 'choice', choice: 'mood', options: ['calm'] }
const light: Chosen = { id: '3', type: 'choice', choice: 'light', options: ['day'] }

test('of what may have been forgotten it is asked: nothing is labelled, or choices have no answer', () => {
  expect(submitQuestion(schema, 'image', [], 0)).toBe('Nothing is labelled. Press again to submit it empty.')
  expect(submitQuestion(schema, 'image', [box], 1)).toBe(
    '“Mood” and “Light” are not answered. Press again to submit it so.',
  )
  expect(submitQuestion(schema, 'image', [box, light], 2)).toBe('“Mood” is not answered. Press again to submit it so.')
})

test('nothing is asked of answers alone, of choices of any number, of what other tools labelled, where nothing can be labelled', () => {
  expect(submitQuestion(schema, 'image', [mood, light], 2)).toBe('')
  expect(submitQuestion({ ...schema, choices: [] }, 'image', [], 3)).toBe('')
  expect(submitQuestion({ ...schema, choices: [] }, 'text', [], 0)).toBe('')
})

test('of what is only begun it is asked, whatever the button', () => {
  expect(begunQuestion('submit', 'polygon')).toBe(
    'A polygon is begun. Finish it (Enter), or press again to submit without it.',
  )
  expect(begunQuestion('fix and accept', 'box')).toContain('press again to fix and accept without it.')
  expect(begunQuestion('submit', null)).toBe('')
})

test('whoever accepts, rejects or skips is asked about changes that would not go with it', () => {
  const changes = { isChanged: true, isUnsent: true, isScorable: true }
  expect(changesQuestion('accept', changes)).toBe(
    'Your changes would be dropped. Press again to accept it as it was, or fix and accept.',
  )
  expect(changesQuestion('accept', { ...changes, isScorable: false })).toBe(
    'Your changes would be dropped. Press again to accept it as it was.',
  )
  expect(changesQuestion('reject', changes)).toBe('Your changes would be dropped. Press again to reject it as it was.')
  expect(changesQuestion('skip', changes)).toBe(
    'Your changes would not be sent, only kept as a draft in this browser. Press again to skip.',
  )
})

test('nothing is asked of changes that there are none of, that are saved, or that go with the button', () => {
  const none = { isChanged: false, isUnsent: false, isScorable: true }
  expect((['accept', 'reject', 'skip'] as const).map((deed) => changesQuestion(deed, none))).toEqual(['', '', ''])
  const changed = { isChanged: true, isUnsent: false, isScorable: true }
  expect((['skip', 'fix and accept', 'submit'] as const).map((deed) => changesQuestion(deed, changed))).toEqual([
    '',
    '',
    '',
  ])
})

test('whoever saves where that is off reads what they can do, and not what is off, too', () => {
  const kept = 'Saving is off in this project. Your work is kept in this browser until you'
  expect(saveOffText(false, true)).toBe(`${kept} submit or skip it.`)
  expect(saveOffText(false, false)).toBe(`${kept} submit it.`)
  expect(saveOffText(true, true)).toBe(`${kept} accept, reject or skip it.`)
})
