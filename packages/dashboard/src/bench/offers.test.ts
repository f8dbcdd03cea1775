import type { LabelClass, LabelSchema, LabelTool } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { classFor, firstTool, offeredOn, onlyText } from './offers.ts'

const of = (name: string, ...tools: LabelTool[]): LabelClass => ({
  key: name.toLowerCase(),
  name,
  color: '#0072b2',
  tools,
})
const [praise, car, lane] = [of('Praise', 'span'), of('Car', 'box', 'polygon'), of('Lane', 'polygon')]
const schema: LabelSchema = { classes: [praise, lane, car], choices: [] }

test('a class without a tool for what is shown is not offered, and the others keep their numbers', () => {
  expect(offeredOn(schema, 'image').map(({ at, each }) => [at, each.name])).toEqual([
    [1, 'Lane'],
    [2, 'Car'],
  ])
  expect(offeredOn(schema, 'text')).toEqual([{ at: 0, each: praise }])
  expect(offeredOn(schema, 'other')).toEqual([])
})

test('a task begins with the tool of its first class that can be used there', () => {
  expect(firstTool(schema, 'image')).toBe('polygon')
  expect(firstTool({ classes: [praise], choices: [] }, 'image')).toBeNull()
  expect(firstTool(schema, 'text')).toBeNull()
})

test('the next class goes with the tool in hand: the chosen one, else the first that does', () => {
  expect(classFor(schema, 'image', 'polygon', 'car')).toBe('car')
  expect(classFor(schema, 'image', 'box', 'lane')).toBe('car')
  expect(classFor(schema, 'image', 'select', 'praise')).toBe('lane')
  expect(classFor(schema, 'text', 'box', 'car')).toBe('praise')
  expect(classFor(schema, 'other', 'select', 'car')).toBeNull()
})

test('a class says what it is for', () => {
  expect(onlyText(praise)).toBe('Praise is for spans of text only.')
  expect(onlyText(car)).toBe('Car is for boxes and polygons only.')
  expect(onlyText(of('Old'))).toBe('Old has no tool yet.')
})
