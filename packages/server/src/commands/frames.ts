import type { Socket } from 'node:net'
import type { PassThrough } from 'node:stream'

/** What goes over the socket between a command line and the server: the kind is the first byte of a frame. */
const kinds = [
  // to the server
  'order', // JSON: which command, with which arguments
  'input', // a piece of the file to read
  'input end',
  // from the server
  'print', // a line for standard output
  'say', // a line for standard error
  'progress', // JSON
  'output', // a piece of the file to write
  'output end',
  'refusal', // a sentence: the command ended without doing anything
  'exit', // the command's exit code
  // both ways: a file of media
  'media wanted', // to the command line: the SHA-256 of one to read
  'media absent', // to the server: there is no such file
  'media begin', // to the command line: the SHA-256 of one to write; to the server: the one that was wanted
  'media', // a piece of it
  'media end',
] as const

export type FrameKind = (typeof kinds)[number]

export interface Frame {
  readonly kind: FrameKind
  readonly payload: Buffer
}

const headBytes = 5

/** Sends a frame, and waits until it is on its way. */
export function send(socket: Socket, kind: FrameKind, payload: string | Uint8Array = ''): Promise<void> {
  const body = Buffer.from(payload)
  const head = Buffer.alloc(headBytes)
  head.writeUInt8(kinds.indexOf(kind), 0)
  head.writeUInt32BE(body.length, 1)
  return new Promise((resolve, reject) => {
    socket.write(Buffer.concat([head, body]), (error) => (error ? reject(error) : resolve()))
  })
}

/** The frames that arrive, until the other side ends. */
export async function* framesIn(socket: Socket): AsyncGenerator<Frame> {
  let bytes: Buffer = Buffer.alloc(0)
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    bytes = Buffer.concat([bytes, chunk])
    while (bytes.length >= headBytes) {
      const end = headBytes + bytes.readUInt32BE(1)
      if (bytes.length < end) break
      const kind = kinds[bytes.readUInt8(0)]
      if (!kind) throw new Error('The socket speaks another language: is the server of another version?')
      yield { kind, payload: bytes.subarray(headBytes, end) }
      bytes = bytes.subarray(end)
    }
  }
}

/** Hands bytes on to whoever reads the stream, and waits until they are taken, or nobody reads any more. */
export const hand = (stream: PassThrough, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    stream.write(bytes, () => resolve())
  })
