import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How far a file is read: the first time, to look at all of it, or the second time, to write what it says. */
export interface Progress {
  readonly phase: 'reading' | 'writing'
  readonly doneBytes: number
  readonly totalBytes: number
}

export type ProgressListener = (progress: Progress) => void

/** Bytes that can be read more than once. */
export interface Source {
  readonly byteCount: number
  /** Reads from the beginning; `onRead` is told how many bytes were read so far. */
  read(onRead?: (byteCount: number) => void): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

const pieceBytes = 256 * 1024

async function* pieces(handle: FileHandle, onRead?: (byteCount: number) => void): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, position)
    if (bytesRead === 0) return
    position += bytesRead
    onRead?.(position)
    yield buffer.subarray(0, bytesRead)
  }
}

/** An open file as a source. */
export const sourceOf = async (handle: FileHandle): Promise<Source> => ({
  byteCount: (await handle.stat()).size,
  read: (onRead) => pieces(handle, onRead),
  close: () => handle.close(),
})

/** Keeps what can be read only once, such as standard input, in a temporary file, to be read again. */
export async function spooled(chunks: AsyncIterable<Uint8Array>): Promise<Source> {
  const directory = await mkdtemp(join(tmpdir(), 'labelpulse-'))
  const handle = await open(join(directory, 'input'), 'wx+', 0o600)
  try {
    // Its name goes at once, so that nothing is left behind, however the process ends.
    await rm(directory, { recursive: true, force: true })
    await writeFile(handle, chunks)
    return await sourceOf(handle)
  } catch (error) {
    await handle.close()
    throw error
  }
}
