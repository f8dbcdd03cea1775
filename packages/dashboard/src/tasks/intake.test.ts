// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import {
  intakeOf,
  intakeText,
  kindOf,
  lotsOf,
  mayRetry,
  refusalOfFile,
  refusalOfText,
  sizeText,
  taskOfFile,
  taskOfFrames,
} from './intake.ts'
import type { Intake } from './intake.ts'

const png = (name: string): File => new File(['x'], name, { type: 'image/png' })
const sent = (file: File, content: string): Intake => ({ ...intakeOf(file, 1), state: 'sent', content })

test('images and texts are told apart, by type and by name', () => {
  expect(kindOf({ name: 'a.png', type: 'image/png' })).toBe('image')
  expect(kindOf({ name: 'a.txt', type: 'text/plain' })).toBe('text')
  expect(kindOf({ name: 'a.md', type: '' })).toBe('text')
  expect(kindOf({ name: 'a.svg', type: 'image/svg+xml' })).toBeNull()
  expect(kindOf({ name: 'a.mp4', type: 'video/mp4' })).toBeNull()
})

test('a file that cannot be taken says why before anything is sent', () => {
  expect(refusalOfFile({ name: 'a.svg', type: 'image/svg+xml', size: 9 })).toContain('Neither an image')
  expect(refusalOfFile({ name: 'a.png', type: 'image/png', size: 0 })).toBe('It is empty.')
  expect(refusalOfFile({ name: 'a.png', type: 'image/png', size: 52_428_801 })).toContain('50 MB')
  expect(refusalOfFile({ name: 'a.txt', type: 'text/plain', size: 1_048_577 })).toContain('1 MB')
  expect([refusalOfText(' \n'), refusalOfText('a')]).toEqual(['It is empty.', ''])
  expect(intakeOf(new File([], 'a.png', { type: 'image/png' }), 1)).toMatchObject({ state: 'failed' })
})

test('a file is a task of its own, the same one whenever it is sent', () => {
  const task = { key: 'a.png', name: 'a.png', data: { image: '/media/1' }, frames: 1 }
  expect(taskOfFile(sent(png('a.png'), '/media/1'))).toEqual(task)
  expect(taskOfFile(sent(new File(['hi'], 'b.txt', { type: 'text/plain' }), 'hi')).data).toEqual({ text: 'hi' })
})

test('frames stand in the order of their names, as people count', () => {
  const frames = [sent(png('f10.png'), '/media/10'), sent(png('f2.png'), '/media/2')]
  expect(taskOfFrames(' drive 1 ', frames)).toEqual({
    key: 'drive 1',
    name: 'drive 1',
    data: { images: ['/media/2', '/media/10'] },
    frames: 2,
  })
})

test('a list says how it stands', () => {
  const [one, two] = [intakeOf(png('a.png'), 1), intakeOf(png('b.png'), 2)]
  expect(intakeText([one, two])).toBe('0 of 2 files are tasks now')
  expect(
    intakeText([
      { ...one, state: 'done' },
      { ...two, state: 'failed' },
    ]),
  ).toBe('1 of 2 files is a task now · 1 failed')
  expect(intakeText([{ ...one, state: 'done' }])).toBe('1 file is a task now')
})

test('sizes are told in the unit that suits them', () => {
  expect([0, 12, 12_345, 3_400_000].map(sizeText)).toEqual(['0 B', '12 B', '12 kB', '3.4 MB'])
})

test('files go in lots, frames of one task all at once', () => {
  const list = Array.from({ length: 45 }, (_, n) => intakeOf(png(`${n}.png`), n))
  expect(lotsOf(list, false).map(({ length }) => length)).toEqual([20, 20, 5])
  expect(lotsOf(list, true).map(({ length }) => length)).toEqual([45])
  expect(
    lotsOf(
      list.map((each) => ({ ...each, state: 'done' })),
      true,
    ),
  ).toEqual([])
})

test('what failed on its way may be sent again, what is no image or text may not', () => {
  const failed = { state: 'failed', reason: 'No.' } as const
  expect(mayRetry({ ...intakeOf(png('a.png'), 1), ...failed })).toBe(true)
  expect(mayRetry(intakeOf(png('a.png'), 1))).toBe(false)
  expect(mayRetry(intakeOf(new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }), 1))).toBe(false)
})
