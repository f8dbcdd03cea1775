/** Where somebody is in a text by keyboard: UTF-16 offsets. The range from `anchor` to `at` is marked; equal: none is. */
export interface Caret {
  readonly at: number
  readonly anchor: number
}

export type CaretUnit = 'character' | 'word' | 'paragraph' | 'text'

/** From start to end, exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

export const caretAt = (at: number): Caret => ({ at, anchor: at })

export const rangeOfCaret = ({ at, anchor }: Caret): TextRange => ({
  start: Math.min(at, anchor),
  end: Math.max(at, anchor),
})

export const isMarking = ({ at, anchor }: Caret): boolean => at !== anchor

interface Word extends TextRange {
  readonly isWord: boolean
}

const wordsOf = (text: string): Word[] =>
  [...words.segment(text)].map(({ segment, index, isWordLike }) => ({
    start: index,
    end: index + segment.length,
    isWord: isWordLike === true,
  }))

/** The word that a place lies in or at the end of; null: there is none. */
export const wordAt = (text: string, at: number): TextRange | null => {
  const found = wordsOf(text).filter(({ start, end, isWord }) => isWord && start <= at && at <= end)
  const word = found.at(-1)
  return word ? { start: word.start, end: word.end } : null
}

function characterFrom(text: string, at: number, direction: 1 | -1): number {
  if (direction > 0) {
    const next = characters.segment(text).containing(at)
    return next ? next.index + next.segment.length : text.length
  }
  return characters.segment(text).containing(at - 1)?.index ?? 0
}

// Forward to where a word ends, back to where one begins: so a word is marked without the space beside it.
function wordFrom(text: string, at: number, direction: 1 | -1): number {
  const all = wordsOf(text).filter(({ isWord }) => isWord)
  return direction > 0
    ? (all.find(({ end }) => end > at)?.end ?? text.length)
    : (all.findLast(({ start }) => start < at)?.start ?? 0)
}

function paragraphFrom(text: string, at: number, direction: 1 | -1): number {
  if (direction < 0) return text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

const steps = {
  character: characterFrom,
  word: wordFrom,
  paragraph: paragraphFrom,
  text: (text: string, _at: number, direction: 1 | -1) => (direction > 0 ? text.length : 0),
} as const

/** Moves the caret by a unit; extending, the range grows or shrinks with it. A range that is left collapses to its side. */
export function moved(text: string, caret: Caret, unit: CaretUnit, direction: 1 | -1, isExtending: boolean): Caret {
  if (!isExtending && unit === 'character' && isMarking(caret)) {
    const { start, end } = rangeOfCaret(caret)
    return caretAt(direction > 0 ? end : start)
  }
  const at = steps[unit](text, caret.at, direction)
  return isExtending ? { at, anchor: caret.anchor } : caretAt(at)
}

/** A range without the white space at its ends; null: nothing else is in it. */
export function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const inside = text.slice(start, end)
  const left = inside.length - inside.trimStart().length
  const right = inside.length - inside.trimEnd().length
  return left === inside.length ? null : { start: start + left, end: end - right }
}

/** What a class would be put on: the marked range, else the word at the caret; null: nothing. */
export const rangeToLabel = (text: string, caret: Caret): TextRange | null =>
  isMarking(caret) ? trimmed(text, rangeOfCaret(caret)) : wordAt(text, caret.at)

/** The narrowest of the spans that a range lies in; undefined: it lies in none. */
export const spanAround = <Ranged extends TextRange>(spans: readonly Ranged[], { start, end }: TextRange) =>
  spans
    .filter((span) => span.start <= start && end <= span.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
