import type { CaretUnit } from './caret.ts'
import type { Pace, Tool } from './crosshair.ts'
import type { Media } from './media.ts'

/** What a key asks for, wherever on the bench the focus is. */
export type Command =
  | { readonly do: 'finish' | 'save' | 'skip' | 'comment' | 'reject' | 'accept' | 'undo' | 'redo' | 'help' }
  | { readonly do: 'class' | 'option'; readonly at: number }
  | { readonly do: 'tool'; readonly tool: Tool }
  | { readonly do: 'zoom'; readonly way: 'in' | 'out' | 'fit' }
  | { readonly do: 'frame' | 'light'; readonly by: 1 | -1 }
  | {
      readonly do: 'arrow'
      readonly dx: -1 | 0 | 1
      readonly dy: -1 | 0 | 1
      readonly pace: Pace
      readonly isSizing: boolean
    }
  | { readonly do: 'caret'; readonly unit: CaretUnit; readonly direction: 1 | -1; readonly isExtending: boolean }
  | { readonly do: 'line'; readonly direction: 1 | -1; readonly isExtending: boolean }
  | { readonly do: 'step'; readonly by: 1 | -1 }
  | { readonly do: 'place' | 'remove' | 'leave' | 'hide' }

/** What of a KeyboardEvent is read. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Where the key was pressed. */
export interface Place {
  readonly stage: Media['kind']
  /** On the stage itself, or nowhere in particular; false: on a button, in a list. */
  readonly isOnStage: boolean
  /** In a field that letters are written into. */
  readonly isTyping: boolean
}

const history: Readonly<Record<string, Command>> = { z: { do: 'undo' }, y: { do: 'redo' } }

const letters: Readonly<Record<string, Command>> = {
  ...history,
  s: { do: 'skip' },
  c: { do: 'comment' },
  r: { do: 'reject' },
  a: { do: 'accept' },
  '?': { do: 'help' },
}

const imageLetters: Readonly<Record<string, Command>> = {
  v: { do: 'tool', tool: 'select' },
  b: { do: 'tool', tool: 'box' },
  p: { do: 'tool', tool: 'polygon' },
  h: { do: 'tool', tool: 'pan' },
  '+': { do: 'zoom', way: 'in' },
  '=': { do: 'zoom', way: 'in' },
  '-': { do: 'zoom', way: 'out' },
  d: { do: 'light', by: -1 },
  l: { do: 'light', by: 1 },
  x: { do: 'hide' },
}

const anywhere: Readonly<Record<string, Command>> = {
  enter: { do: 'finish' },
  s: { do: 'save' },
}

const arrows: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

// By its place on the keyboard: on some, digits are written with shift.
function digitOf({ code, shiftKey }: Pressed): Command | null {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]
  return digit === undefined ? null : { do: shiftKey ? 'option' : 'class', at: (Number(digit) + 9) % 10 }
}

function inImage({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Command | null {
  const [dx, dy] = arrows[key] ?? []
  if (dx === undefined || dy === undefined) return null
  const pace = altKey ? 'fine' : shiftKey ? 'fast' : 'usual'
  return { do: 'arrow', dx, dy, pace, isSizing: ctrlKey || metaKey }
}

function inText({ key, ctrlKey, metaKey, altKey, shiftKey: isExtending }: Pressed): Command | null {
  const isFar = ctrlKey || metaKey
  const [dx, dy] = arrows[key] ?? []
  if (dx) return { do: 'caret', unit: isFar || altKey ? 'word' : 'character', direction: dx, isExtending }
  if (dy) return { do: 'line', direction: dy, isExtending }
  if (key !== 'Home' && key !== 'End') return null
  return { do: 'caret', unit: isFar ? 'text' : 'paragraph', direction: key === 'End' ? 1 : -1, isExtending }
}

function onStage(pressed: Pressed, { stage }: Place): Command | null {
  const { key, shiftKey } = pressed
  if (key === 'Tab') return { do: 'step', by: shiftKey ? -1 : 1 }
  if (key === 'Enter' || key === ' ') return { do: 'place' }
  if (key === 'Delete' || key === 'Backspace') return { do: 'remove' }
  if (stage === 'image') return inImage(pressed)
  return stage === 'text' ? inText(pressed) : null
}

/** What letters and digits ask for where nothing is written. */
function inShort(pressed: Pressed, { stage }: Place): Command | null {
  const { key, code, shiftKey } = pressed
  const letter = key.toLowerCase()
  if (key === 'PageUp' || key === 'PageDown') return { do: 'frame', by: key === 'PageDown' ? 1 : -1 }
  const onImage = stage === 'image' ? (imageLetters[letter] ?? null) : null
  if (stage === 'image' && code === 'Digit0' && !shiftKey) return { do: 'zoom', way: 'fit' }
  return onImage ?? digitOf(pressed) ?? letters[letter] ?? null
}

function withControl({ key, shiftKey }: Pressed, { isTyping }: Place): Command | null {
  const letter = key.toLowerCase()
  if (!shiftKey && anywhere[letter]) return anywhere[letter]
  if (isTyping) return null
  return shiftKey && letter === 'z' ? { do: 'redo' } : (history[letter] ?? null)
}

/** What a press of a key asks for; null: nothing of the bench's, so the browser may have it. */
export function commandOf(pressed: Pressed, place: Place): Command | null {
  const isControl = pressed.ctrlKey || pressed.metaKey
  const controlled = isControl && !pressed.altKey ? withControl(pressed, place) : null
  if (controlled) return controlled
  if (pressed.key === 'Escape') return { do: 'leave' }
  if (place.isTyping) return null
  const stage = place.isOnStage ? onStage(pressed, place) : null
  return stage ?? (isControl || pressed.altKey ? null : inShort(pressed, place))
}
