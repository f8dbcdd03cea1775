import type { LabelSchema } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import type { Box, Chosen } from './objects.ts'
import { submitQuestion } from './questions.ts'

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
