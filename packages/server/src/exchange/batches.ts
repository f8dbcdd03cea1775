import type { Read } from './reading.ts'

const maxCount = 5000
/** How much text is held at once before it is written. */
export const maxCharacters = 8 * 1024 * 1024

/** Gathers what arrives into batches that fit into one statement: 5,000 things, or the text of 8 Mi characters. */
export async function* batched<T>(arriving: AsyncIterable<readonly Read<T>[]>): AsyncGenerator<T[]> {
  let batch: T[] = []
  let characters = 0
  for await (const some of arriving) {
    for (const one of some) {
      batch.push(one.value)
      characters += one.characters
      if (batch.length < maxCount && characters < maxCharacters) continue
      yield batch
      batch = []
      characters = 0
    }
  }
  if (batch.length) yield batch
}
