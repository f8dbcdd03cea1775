import { Refusal } from '@labelpulse/domain'
import type { Medium } from './media.ts'
import type { MediaStore } from './store.ts'

/** Where media lie beside an interchange file, each under the SHA-256 of its content. */
export interface MediaFolder {
  /** The bytes of one; null: it is not there. */
  read(sha256: string): Promise<AsyncIterable<Uint8Array> | null>
  write(sha256: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
}

async function takeOne(store: MediaStore, sha256: string, chunks: AsyncIterable<Uint8Array>): Promise<Medium> {
  try {
    const medium = await store.keep(chunks)
    if (medium.sha256 === sha256) return medium
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, `The medium ${sha256}: ${error.message}`) : error
  }
  throw new Refusal('BAD_USER_INPUT', `The medium ${sha256} is damaged: its content has another SHA-256.`)
}

/** Keeps those of some media that a folder has, and says what they are. Refused: one that is damaged or nothing that is kept. */
export async function takeMedia(
  store: MediaStore,
  folder: MediaFolder,
  named: readonly string[],
  signal: AbortSignal,
): Promise<Medium[]> {
  const taken: Medium[] = []
  for (const sha256 of named) {
    signal.throwIfAborted()
    const chunks = await folder.read(sha256)
    if (chunks) taken.push(await takeOne(store, sha256, chunks))
  }
  return taken
}
