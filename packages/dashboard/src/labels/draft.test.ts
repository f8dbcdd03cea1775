import { labelSchemaBreach, labelSchemaJson, labelTools } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { draftProblem, keyFor, movedBy, numberKeyAt, withChoice, withClass, withNamed } from './draft.ts'

const none = { classes: [], choices: [] }

test('a key is made of the name, and no two are the same', () => {
  expect(keyFor('Traffic light', [])).toBe('traffic_light')
  expect(keyFor('Traffic light!', [{ key: 'traffic_light' }, { key: 'traffic_light_2' }])).toBe('traffic_light_3')
  expect(keyFor('Łódź', [])).toBe('łódź')
  expect(keyFor('***', [])).toBe('entry')
})

test('classes get colours that none has yet, and the tools of the class before', () => {
  const classes = ['Car', 'Van', 'Car'].reduce(withClass, [])
  expect(classes.map(({ key }) => key)).toEqual(['car', 'van', 'car_2'])
  expect(new Set(classes.map(({ color }) => color)).size).toBe(3)
  expect(classes[0]?.tools).toEqual(labelTools)
  const boxes = withClass([{ key: 'car', name: 'Car', color: '#0072b2', tools: ['box'] }], 'Van')
  expect(boxes[1]?.tools).toEqual(['box'])
})

test('a colour that was freed is used before one that is in use', () => {
  const classes = ['a', 'b', 'c'].reduce(withClass, [])
  const next = withClass(classes.slice(1), 'd')
  expect(new Set(next.map(({ color }) => color)).size).toBe(3)
})

test('an entry moves up and down, and stays where there is no further place', () => {
  expect(movedBy(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(movedBy(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(movedBy(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(movedBy(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
})

test('the first nine classes have number keys', () => {
  expect([numberKeyAt(0), numberKeyAt(8), numberKeyAt(9)]).toEqual(['1', '9', null])
})

test('what can be saved is what the rules of schemas allow', () => {
  const schema = { classes: withClass([], 'Car'), choices: withChoice([], 'Is it day?') }
  expect(draftProblem(schema)).toBeNull()
  expect(labelSchemaBreach(labelSchemaJson(schema))).toBeNull()
  expect(draftProblem(none)).toBeNull()
})

test('names that are missing or double are told', () => {
  expect(draftProblem({ ...none, classes: withClass([], ' ') })).toBe('Every class needs a name.')
  expect(draftProblem({ ...none, classes: ['Car', 'car '].reduce(withClass, []) })).toContain('“car”')
  const choices = withChoice([], 'Sure?').map((choice) => ({ ...choice, options: withNamed(choice.options, '') }))
  expect(draftProblem({ ...none, choices })).toBe('Every answer needs a name.')
})

test('a class without a tool and a question without an answer cannot be saved', () => {
  expect(draftProblem({ ...none, classes: withClass([], 'Car').map((each) => ({ ...each, tools: [] })) })).toContain(
    'tool',
  )
  expect(
    draftProblem({ ...none, choices: withChoice([], 'Sure?').map((each) => ({ ...each, options: [] })) }),
  ).toContain('needs an answer')
})
