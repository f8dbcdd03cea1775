import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '@labelpulse/domain'
import { v7 as newId } from 'uuid'
import { createSniffer } from './content-type.ts'
import type { Medium } from './media.ts'

/** How large one file may be. */
export const largestBytes = 50 * 1024 * 1024

/** The files of media, in the data directory, each under the SHA-256 of its content. */
export interface MediaStore {
  /** Keeps a file, whole or not at all, and says what it is. Refused: what is too large, empty or nothing that is kept. */
  keep(chunks: AsyncIterable<Uint8Array>): Promise<Medium>
  /** Opens a file that is kept; null: there is none. */
  open(sha256: string): Promise<FileHandle | null>
  /** Removes what uploads left behind that a crash broke off. */
  sweep(): Promise<void>
}

const isAbsence = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Reads bytes to their end, handing each piece on; says what they are. */
export async function examine(
  chunks: AsyncIterable<Uint8Array>,
  take: (chunk: Uint8Array) => Promise<void> = async () => {},
): Promise<Medium> {
  const hash = createHash('sha256')
  const sniffer = createSniffer()
  let sizeBytes = 0
  for await (const chunk of chunks) {
    sizeBytes += chunk.length
    if (sizeBytes > largestBytes)
      throw new Refusal('BAD_USER_INPUT', `The file is larger than ${largestBytes / 1024 ** 2} MiB.`)
    sniffer.push(chunk)
    hash.update(chunk)
    await take(chunk)
  }
  return { contentType: sniffer.end(), sha256: hash.digest('hex'), sizeBytes }
}

// Longer than any upload takes: another process may be at it.
const staleMs = 24 * 3_600_000

export function mediaStore(directory: string): MediaStore {
  const media = join(directory, 'media')
  const incoming = join(media, 'incoming')
  const placeOf = (sha256: string): string => join(media, sha256.slice(0, 2), sha256)

  async function write(place: string, chunks: AsyncIterable<Uint8Array>): Promise<Medium> {
    const file = await open(place, 'wx', 0o600)
    try {
      const medium = await examine(chunks, (chunk) => file.appendFile(chunk))
      // Before it has its name: a power cut must not leave one that lies.
      await file.sync()
      return medium
    } finally {
      await file.close()
    }
  }

  return {
    keep: async (chunks) => {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const unfinished = join(incoming, newId())
      try {
        const medium = await write(unfinished, chunks)
        const place = placeOf(medium.sha256)
        await mkdir(dirname(place), { recursive: true, mode: 0o700 })
        await rename(unfinished, place)
        return medium
      } finally {
        await rm(unfinished, { force: true })
      }
    },
    open: async (sha256) => {
      try {
        return await open(placeOf(sha256))
      } catch (error) {
        if (isAbsence(error)) return null
        throw error
      }
    },
    sweep: async () => {
      const names = await readdir(incoming).catch(() => [])
      for (const name of names) {
        const place = join(incoming, name)
        const status = await stat(place).catch(() => null)
        if (status && status.mtimeMs < Date.now() - staleMs) await rm(place, { force: true })
      }
    },
  }
}
