import type { Breach, Element, Splitter } from '@labelpulse/formats'
import type { Progress, ProgressListener, Source } from './source.ts'
import { elementsOf, refusedAt } from './text.ts'
import type { Position } from './text.ts'

/** Something that was read, where it stands and how long its text is. */
export interface Read<T> {
  readonly value: T
  readonly position: Position
  readonly characters: number
}

/** How a file is cut into elements, and what one of them is. */
export interface Shape<T> {
  readonly createSplitter: () => Splitter
  readonly parse: (text: string) => { readonly value: T } | { readonly breach: Breach }
}

/** Reads a file from its beginning, once for each phase. */
export type Reading<T> = (phase: Progress['phase']) => AsyncGenerator<Read<T>[]>

/** How a file of some shape is read. What is not as it should be is refused where it stands. */
export function readingOf<T>(source: Source, shape: Shape<T>, onProgress: ProgressListener): Reading<T> {
  const read = (element: Element): Read<T> => {
    const parsed = shape.parse(element.text)
    if ('breach' in parsed) throw refusedAt(element, parsed.breach)
    return { value: parsed.value, position: element, characters: element.text.length }
  }
  return async function* reading(phase) {
    const onRead = (doneBytes: number): void => onProgress({ phase, doneBytes, totalBytes: source.byteCount })
    for await (const elements of elementsOf(source, shape.createSplitter(), onRead)) yield elements.map(read)
  }
}
