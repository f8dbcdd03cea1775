import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import process from 'node:process'
import { addAbortSignal } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Refusal } from '@labelpulse/domain'
import { sourceOf, spooled } from '../exchange/source.ts'
import type { Source } from '../exchange/source.ts'

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or directory',
  EACCES: 'this user may not open it',
  EPERM: 'this user may not open it',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is no directory',
  ENOSPC: 'the disk is full',
}

/** What to say of a file that cannot be read or written. */
export function refusalOf(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = sentences[code]
  return sentence ? new Refusal('BAD_USER_INPUT', `${path}: ${sentence}`) : error
}

/** A file that a command reads. */
export interface Input {
  /** As far as it is known beforehand; else infinite. */
  readonly byteCount: number
  /** Its bytes, once. */
  chunks(): AsyncIterable<Uint8Array>
  /** The same, to be read more than once; `signal` ends the waiting for it. */
  source(signal: AbortSignal): Promise<Source>
}

const streamed = (stream: Readable): Input => ({
  byteCount: Infinity,
  chunks: () => stream,
  source: (signal) => spooled(addAbortSignal(signal, stream)),
})

async function opened(path: string): Promise<Input> {
  const handle: FileHandle = await open(path)
  const status = await handle.stat()
  if (status.isDirectory()) {
    await handle.close()
    throw new Refusal('BAD_USER_INPUT', `${path}: it is a directory`)
  }
  // A pipe can be read only once.
  if (!status.isFile()) return streamed(handle.createReadStream())
  return { byteCount: status.size, chunks: () => handle.createReadStream(), source: () => sourceOf(handle) }
}

/** Opens a file to read, or standard input, which is called `-`. */
export async function openInput(path: string): Promise<Input> {
  if (path === '-') return streamed(process.stdin)
  try {
    return await opened(path)
  } catch (error) {
    throw refusalOf(path, error)
  }
}

/** Whether a path leads to a device or a pipe; to none that is not there yet. */
export async function isSpecial(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile()
  } catch {
    return false
  }
}

async function write(path: string, place: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = createWriteStream(place)
  await (path.endsWith('.gz') ? pipeline(chunks, createGzip(), file) : pipeline(chunks, file))
}

async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`
  try {
    await write(path, unfinished, chunks)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Writes a file, gzipped where its name ends in .gz, or standard output, which is called `-`. A file is there whole or not at all. */
export async function writeOutput(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  if (path === '-') return pipeline(chunks, process.stdout, { end: false })
  try {
    // Nothing may take the place of a device or a pipe.
    await ((await isSpecial(path)) ? write(path, path, chunks) : writeWhole(path, chunks))
  } catch (error) {
    throw refusalOf(path, error)
  }
}
