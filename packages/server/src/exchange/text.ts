import { isUtf8 } from 'node:buffer'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Refusal } from '@labelpulse/domain'
import { BrokenFile } from '@labelpulse/formats'
import type { Breach, Element, Splitter } from '@labelpulse/formats'
import type { Source } from './source.ts'

/** Where in a file something stands. */
export type Position = Omit<Element, 'text'>

/** The refusal of what stands at a position: `line 12, field time: must be a number, found "5"`. */
export function refusedAt({ line, index }: Position, { field, reason }: Breach): Refusal {
  const place = index === null ? `line ${line}` : `line ${line}, element ${index + 1}`
  const sentence = field === null ? `${place} ${reason}` : `${place}, field ${field}: ${reason}`
  return new Refusal('BAD_USER_INPUT', sentence, field ?? undefined)
}

async function isPacked(source: Source): Promise<boolean> {
  for await (const [first, second] of source.read()) return first === 0x1f && second === 0x8b
  return false
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  // The error that ends it is thrown where it is read.
  pipeline(Readable.from(chunks), gunzip, () => {})
  try {
    yield* gunzip as AsyncIterable<Buffer>
  } catch (error) {
    throw new Refusal('BAD_USER_INPUT', `The file cannot be unpacked: ${String(error)}`)
  }
}

const newline = 0x0a

/** How many of the bytes are whole characters: the last one may come with the next chunk. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function countLines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count += 1
  return count
}

/** How many lines end before the first byte that is no UTF-8. */
function linesBeforeBadByte(bytes: Buffer): number {
  let count = 0
  for (let from = 0; ; count += 1) {
    const to = bytes.indexOf(newline, from)
    if (to < 0 || !isUtf8(bytes.subarray(from, to))) return count
    from = to + 1
  }
}

async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  let line = 1
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk])
    const whole = bytes.subarray(0, wholeLength(bytes))
    if (!isUtf8(whole)) throw new BrokenFile(line + linesBeforeBadByte(whole), 'it is not UTF-8')
    line += countLines(whole)
    rest = bytes.subarray(whole.length)
    yield whole.toString('utf8')
  }
  if (rest.length > 0) throw new BrokenFile(line, 'the file ends within a character: it is cut off')
}

/** The elements of a stream of bytes, as they arrive. @throws BrokenFile with the line */
export async function* elementsIn(
  chunks: AsyncIterable<Uint8Array>,
  splitter: Splitter,
): AsyncGenerator<readonly Element[]> {
  for await (const text of textOf(chunks)) yield splitter.push(text)
  yield splitter.end()
}

/** The elements of a file, gzipped or not. @throws Refusal with the line of what cannot be read */
export async function* elementsOf(
  source: Source,
  splitter: Splitter,
  onRead: (byteCount: number) => void,
): AsyncGenerator<readonly Element[]> {
  const bytes = (await isPacked(source)) ? unpacked(source.read(onRead)) : source.read(onRead)
  try {
    yield* elementsIn(bytes, splitter)
  } catch (error) {
    throw error instanceof BrokenFile ? new Refusal('BAD_USER_INPUT', error.message) : error
  }
}
