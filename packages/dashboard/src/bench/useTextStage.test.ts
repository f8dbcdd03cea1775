import type { LabelSchema } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { computed, nextTick, ref } from 'vue'
import { inScope } from '../scope.testing.ts'
import { useSheet } from './useSheet.ts'
import { useTextStage } from './useTextStage.ts'

const text = 'Maren Holt wrote on 2 September.'
const rangeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const classes = ['person', 'order', 'date'].map((key) => ({
  key,
  name: key,
  color: '#3db8f5',
  tools: ['span'] as const,
}))

function begun() {
  const schema = computed<LabelSchema>(() => ({ classes, choices: [] }))
  const sheet = useSheet(() => schema.value)
  sheet.open([])
  const said = ref('')
  const stage = useTextStage(
    { sheet, schema, said },
    () => text,
    () => null,
  )
  const told = () => sheet.things.value.map((thing) => thing.type === 'span' && `${thing.text}: ${thing.class}`)
  return { sheet, said, stage, told }
}
const opened = () => inScope(begun)
const byWord = { do: 'caret', unit: 'word', direction: 1, isExtending: false } as const

test('words that the pointer marks are the selected span: a number is its class, and no other lies over it', async () => {
  const { sheet, stage, told } = opened()
  stage.marked(rangeOf(' 2 September'))
  expect([told(), sheet.selectedThing.value?.class]).toEqual([['2 September: person'], 'person'])
  await nextTick()
  stage.useClass('date')
  expect(told()).toEqual(['2 September: date'])
  stage.marked(rangeOf('2 September'))
  expect([told(), sheet.things.value.length]).toEqual([['2 September: date'], 1])
})

test('a number that comes first labels nothing, and is the class of the words that are marked next', async () => {
  const { said, stage, told } = opened()
  stage.useClass('date')
  expect([told(), said.value]).toEqual([[], 'date comes next: mark words, or press Enter at one.'])
  stage.marked(rangeOf('2 September'))
  await nextTick()
  stage.obey({ do: 'leave' })
  stage.useClass('order')
  stage.clicked(rangeOf('Holt').start)
  stage.useClass('person')
  expect(told()).toEqual(['2 September: date'])
  stage.marked(rangeOf('Holt'))
  expect(told()).toEqual(['2 September: date', 'Holt: person'])
})

test('where keys moved the caret, a number labels the word there, or gives the span around it another class', () => {
  const { stage, told } = opened()
  stage.obey({ ...byWord, isExtending: true })
  stage.obey({ ...byWord, isExtending: true })
  stage.useClass('person')
  stage.useClass('date')
  expect(told()).toEqual(['Maren Holt: date'])
  stage.obey(byWord)
  stage.useClass('order')
  expect(told()).toEqual(['Maren Holt: date', 'wrote: order'])
})
