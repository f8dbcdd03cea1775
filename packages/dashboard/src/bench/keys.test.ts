import { describe, expect, test } from 'vitest'
import { commandOf } from './keys.ts'
import type { Command, Place, Pressed } from './keys.ts'
import { redoKey, undoKey } from './tools.ts'

const image: Place = { stage: 'image', isOnStage: true, isTyping: false }
const text: Place = { stage: 'text', isOnStage: true, isTyping: false }
const button: Place = { stage: 'image', isOnStage: false, isTyping: false }
const field: Place = { stage: 'text', isOnStage: false, isTyping: true }

/** `Ctrl Shift Left` */
function press(words: string): Pressed {
  const parts = words.split(' ')
  const key = parts.at(-1) ?? ''
  const [ctrlKey, shiftKey, altKey] = ['Ctrl', 'Shift', 'Alt'].map((each) => parts.includes(each))
  const code = /^\d$/.test(key) ? `Digit${key}` : key
  return { key: key === 'Space' ? ' ' : key, code, ctrlKey, shiftKey, altKey, metaKey: false } as Pressed
}
const asked = (words: string, place: Place): Command | null => commandOf(press(words), place)

test.each([
  ['Ctrl Enter', { do: 'finish' }],
  ['Ctrl s', { do: 'save' }],
  ['Escape', { do: 'leave' }],
] as const)('%s asks for the same everywhere', (words, command) => {
  for (const place of [image, text, button, field]) expect(asked(words, place)).toEqual(command)
})

test('letters in a field are written, not obeyed', () => {
  for (const words of ['s', '1', 'Tab', 'Enter', 'ArrowLeft', 'Ctrl z', 'Delete'])
    expect(asked(words, field)).toBeNull()
})

test('keys that the browser needs stay with it', () => {
  for (const words of ['Ctrl c', 'Ctrl r', 'Ctrl t', 'Alt s', 'F5', 'Ctrl 1']) expect(asked(words, image)).toBeNull()
})

test('digits choose a class, shifted ones an option, wherever they lie on the keyboard', () => {
  expect(asked('1', image)).toEqual({ do: 'class', at: 0 })
  expect(commandOf({ ...press('1'), key: '&' }, text)).toEqual({ do: 'class', at: 0 })
  expect(asked('Shift 2', text)).toEqual({ do: 'option', at: 1 })
  expect(asked('0', text)).toEqual({ do: 'class', at: 9 })
  expect(asked('0', image)).toEqual({ do: 'zoom', way: 'fit' })
})

describe('on an image', () => {
  test('arrows move, faster with shift, finely with alt, and size with control', () => {
    expect(asked('ArrowLeft', image)).toEqual({ do: 'arrow', dx: -1, dy: 0, pace: 'usual', isSizing: false })
    expect(asked('Ctrl Shift ArrowDown', image)).toEqual({ do: 'arrow', dx: 0, dy: 1, pace: 'fast', isSizing: true })
    expect(asked('Alt ArrowRight', image)).toMatchObject({ dx: 1, dy: 0, pace: 'fine' })
  })

  test('Enter and space place, Tab steps, letters take tools', () => {
    expect([asked('Enter', image), asked('Space', image)]).toEqual([{ do: 'place' }, { do: 'place' }])
    expect([asked('Tab', image), asked('Shift Tab', image)]).toMatchObject([{ by: 1 }, { by: -1 }])
    expect(asked('b', image)).toEqual({ do: 'tool', tool: 'box' })
    expect([asked('+', image), asked('-', image)]).toMatchObject([{ way: 'in' }, { way: 'out' }])
    expect([asked('l', image), asked('d', button)]).toMatchObject([{ by: 1 }, { by: -1 }])
  })

  test('a button keeps Enter, Tab and arrows', () => {
    for (const words of ['Enter', 'Space', 'Tab', 'ArrowLeft']) expect(asked(words, button)).toBeNull()
    expect(asked('s', button)).toEqual({ do: 'skip' })
  })
})

describe('on a text', () => {
  test('arrows move the caret, by words with control, extending with shift', () => {
    expect(asked('ArrowRight', text)).toEqual({ do: 'caret', unit: 'character', direction: 1, isExtending: false })
    expect(asked('Ctrl Shift ArrowLeft', text)).toMatchObject({ unit: 'word', direction: -1, isExtending: true })
    expect(asked('Shift ArrowDown', text)).toEqual({ do: 'line', direction: 1, isExtending: true })
    expect(asked('Home', text)).toMatchObject({ unit: 'paragraph', direction: -1 })
    expect(asked('Ctrl End', text)).toMatchObject({ unit: 'text', direction: 1 })
  })

  test('no letter takes a tool', () => {
    expect(asked('b', text)).toBeNull()
  })
})

test('Z and Y undo and redo on every stage, also without Ctrl, as the rail says', () => {
  for (const place of [image, text, button]) {
    expect(asked('z', place)).toEqual(undoKey.command)
    expect(asked('y', place)).toEqual(redoKey.command)
  }
  expect([undoKey.key, redoKey.key]).toEqual(['Z', 'Y'])
  expect(asked('z', field)).toBeNull()
})

test('what was undone is redone by both of its keys', () => {
  expect([asked('Ctrl z', image), asked('Ctrl y', image), asked('Ctrl Shift Z', image)]).toEqual([
    { do: 'undo' },
    { do: 'redo' },
    { do: 'redo' },
  ])
})
