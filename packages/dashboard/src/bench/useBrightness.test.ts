// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { inScope } from '../scope.testing.ts'
import { brightnessRange, brightnessStyle, lit, plain, useBrightness } from './useBrightness.ts'

test('an image becomes lighter and darker step by step, and no further than the range', () => {
  expect([lit(plain, 1), lit(plain, -1)]).toEqual([120, 80])
  expect([lit(brightnessRange.max, 1), lit(brightnessRange.min, -1)]).toEqual([
    brightnessRange.max,
    brightnessRange.min,
  ])
})

test('an image as it is has no filter', () => {
  expect([brightnessStyle(plain), brightnessStyle(140)]).toEqual([{}, { filter: 'brightness(140%)' }])
})

test('the rail and the pictures have one brightness, and so has whoever asks for it later', async () => {
  const use = () => inScope(useBrightness)
  const [rail, picture] = [use(), use()]
  rail.value = 140
  await nextTick()
  await nextTick()
  expect([picture.value, use().value]).toEqual([140, 140])
})
