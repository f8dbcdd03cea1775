import type { Caret } from './caret.ts'
import { rangeOfCaret } from './caret.ts'
import type { Span } from './objects.ts'

/** A run of text that is drawn alike. */
export interface Piece {
  readonly start: number
  readonly text: string
  /** Within the range that the keyboard marks. */
  readonly isMarked: boolean
  /** The caret stands before it. */
  readonly hasCaret: boolean
  /** Spans that end with it, innermost first: their tags follow. */
  readonly ended: readonly Span[]
}

/**
 * Cuts a text where something is drawn: at the ends of spans, around the marked range, at the caret. Together the pieces are the
 * text, to the letter. A caret at the very end stands before an empty piece.
 */
export function piecesOf(text: string, spans: readonly Span[], caret: Caret | null): Piece[] {
  const marked = caret && rangeOfCaret(caret)
  const ends = spans.map(({ end }) => end)
  const cuts = new Set([0, ...ends, ...(marked ? [marked.start, marked.end] : [])].filter((cut) => cut <= text.length))
  const starts = [...cuts].toSorted((a, b) => a - b)
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? text.length
    const hasCaret = caret?.at === start
    if (start === end && !hasCaret && text !== '') return []
    const ended = start === end ? [] : spans.filter((span) => span.end === end)
    return [
      {
        start,
        text: text.slice(start, end),
        isMarked: marked !== null && start >= marked.start && end <= marked.end && start < end,
        hasCaret,
        ended: ended.toSorted((a, b) => b.start - a.start),
      },
    ]
  })
}
