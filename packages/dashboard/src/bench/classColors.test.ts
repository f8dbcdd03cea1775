// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { contrast } from '../charts/colours.testing.ts'
import { classRules, colorClass, colorOf, inkOn, shapeRules } from './classColors.ts'
import type { Box } from './objects.ts'

const schema = { classes: [{ key: 'car', name: 'Car', color: '#3db8f5', tools: [] }], choices: [] }
const box: Box = { id: 'a"b', type: 'box', class: 'car', frame: 0, x: 0, y: 0, width: 9, height: 9 }

test('what is written on a class is read on any colour', () => {
  for (const color of ['#000000', '#ffffff', '#3db8f5', '#757575', '#777777', '#b0173a', '#f7d840'])
    expect(contrast(inkOn(color) === '#000' ? '#000000' : '#ffffff', color)).toBeGreaterThanOrEqual(4.5)
})

test('a class that the schema does not know is grey', () => {
  expect(colorClass(schema, 'car')).toBe('lp-class-0')
  expect(classRules(schema)).toContain('.lp-class-0 { --lp-class: #3db8f5; --lp-on-class: #000 }')
  expect(colorClass(schema, 'gone')).toBe('lp-class--1')
  expect(classRules(schema)).toContain('.lp-class--1 { --lp-class: #838993')
  expect(colorOf(schema, 'gone')).toBe('#838993')
})

test('a shape is drawn in its colour by its id, whatever that is, and not at all when hidden', () => {
  expect(shapeRules([box], null, schema, new Set())).toContain(`[data-id="a\\"b"] .a9s-inner { stroke: #3db8f5`)
  expect(shapeRules([box], 'a"b', schema, new Set())).toContain('.a9s-annotation.selected')
  expect(shapeRules([box], null, schema, new Set(['a"b']))).toContain('display: none')
})

test('around a shape is the ink that contrasts with its colour, so that it is seen on its own colour, too', () => {
  expect(shapeRules([box], null, schema, new Set())).toContain('.a9s-outer { stroke: #000 }')
  const dark = { ...schema, classes: [{ key: 'car', name: 'Car', color: '#1d4ed8', tools: [] }] }
  expect(shapeRules([box], null, dark, new Set())).toContain('.a9s-outer { stroke: #fff }')
})
