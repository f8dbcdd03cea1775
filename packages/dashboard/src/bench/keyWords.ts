import type { Place } from './keys.ts'

type Line = readonly [keys: string, what: string]

const onImage: readonly Line[] = [
  ['1 … 9', 'The class of the selected object, or of the next'],
  ['V B P H', 'Select, boxes, polygons, move the image'],
  ['Arrows', 'Move the selected object, or else the crosshair, by 4 pixels of the screen, at least one of the image'],
  ['Shift Arrows', 'Ten times as far'],
  ['Alt Arrows', 'One pixel of the image, at any zoom'],
  ['Enter', 'Place a corner; a polygon closes at its first corner, or at its last one twice'],
  ['Ctrl Arrows', 'Make the selected object larger or smaller'],
  ['+ − 0', 'Zoom in, out, fit'],
  ['D L', 'Darker, lighter: the image alone, for as long as this tab is open'],
  ['X', 'Hide the selected object'],
  ['PageUp PageDown', 'The frame before, the next one'],
]

const onText: readonly Line[] = [
  ['Arrows', 'Move the caret; with Ctrl by words'],
  ['Shift Arrows', 'Mark, or extend the selected span; with Ctrl by words'],
  ['Home End', 'To the ends of the paragraph; with Ctrl of the text'],
  [
    '1 … 9, 0',
    'The class of the selected span, of the marked words or the one that the caret was moved to, or of the next',
  ],
  ['Enter', 'The marked words, or the one at the caret, become a span of the class that comes next'],
]

const anywhere: readonly Line[] = [
  ['Shift 1 … 9', 'Answer a question'],
  ['Tab', 'Step through the objects, then on to the page'],
  ['Shift Tab', 'Step back; after placing one, to the last of them, so that a number gives it another class'],
  ['Delete', 'Delete the selected object, or take back a corner'],
  ['Z Y', 'Undo, redo; also with Ctrl'],
  ['Escape', 'Back to the stage; there: leave the selected object, give up what was begun'],
  ['C', 'Comment'],
]

const reviewing: readonly Line[] = [
  ['R', 'Reject, with a comment'],
  ['A', 'Accept as it was'],
  ['Ctrl Enter', 'Fix + accept'],
]

const labeling: readonly Line[] = [['Ctrl Enter', 'Submit, and the next']]
const always: readonly Line[] = [
  ['S', 'Skip'],
  ['Ctrl S', 'Save and stay, where the project has it'],
]

/** The number that stands for a class; '': it has none. On an image, 0 fits it to the stage. */
export const classKeyAt = (at: number, stage: Place['stage']): string =>
  at < (stage === 'image' ? 9 : 10) ? String((at + 1) % 10) : ''

/** The keys that do something here, in words. */
export const keysFor = (stage: Place['stage'], isReview: boolean): readonly Line[] => [
  ...(stage === 'image' ? onImage : stage === 'text' ? onText : []),
  ...anywhere,
  ...(isReview ? reviewing : labeling),
  ...always,
]
