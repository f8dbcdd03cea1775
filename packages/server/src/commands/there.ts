import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { Refusal } from '@labelpulse/domain'
import { socketPath } from '../database/socket.ts'
import type { Progress } from '../exchange/source.ts'
import type { Order, RemoteOrder } from './order.ts'
import { mediaBeside } from './media-over.ts'
import { framesIn, hand, send } from './frames.ts'
import type { Terminal } from './terminal.ts'

const nobodyListens = new Set(['ENOENT', 'ECONNREFUSED'])

const isAbsence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && nobodyListens.has(String(error.code))

/** The socket of the server that runs on a data directory; null where none does. */
export async function reachServer(directory: string): Promise<Socket | null> {
  try {
    const socket = connect(socketPath(directory))
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
    return socket
  } catch (error) {
    if (isAbsence(error)) return null
    throw error
  }
}

async function sendInput(socket: Socket, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) await send(socket, 'input', chunk)
  await send(socket, 'input end')
}

/** The file to write, begun with its first piece. */
function outputOf(terminal: Terminal, onFailure: (error: Error) => void) {
  const pieces = new PassThrough()
  let written: Promise<void> | undefined
  const begin = (): PassThrough => {
    written ??= terminal.output(pieces)
    written.catch(onFailure)
    return pieces
  }
  return {
    take: (piece: Uint8Array) => hand(begin(), piece),
    end: async (): Promise<void> => {
      begin().end()
      await written
    },
    close: () => pieces.destroy(),
  }
}

/** Runs a command in the server at the other end of a socket. Whoever ends this process stops it. */
export async function runThere(order: Order, terminal: Terminal, socket: Socket): Promise<number> {
  const fail = (error: Error): void => void socket.destroy(error)
  const output = outputOf(terminal, fail)
  const media = mediaBeside(socket, terminal.media, fail)
  try {
    const sent: RemoteOrder = { ...order, hasFolder: terminal.media !== null }
    await send(socket, 'order', JSON.stringify(sent))
    if (terminal.input) sendInput(socket, terminal.input.chunks()).catch(fail)
    for await (const { kind, payload } of framesIn(socket)) {
      if (kind === 'print') terminal.print(payload.toString())
      else if (kind === 'say') terminal.say(payload.toString())
      else if (kind === 'progress') terminal.onProgress(JSON.parse(payload.toString()) as Progress)
      else if (kind === 'output') await output.take(payload)
      else if (kind === 'output end') await output.end()
      else if (kind.startsWith('media')) await media.take(kind, payload)
      else if (kind === 'refusal') throw new Refusal('BAD_USER_INPUT', payload.toString())
      else if (kind === 'exit') return Number(payload.toString())
    }
    throw new Refusal('CONFLICT', 'The server ended before the command did')
  } finally {
    output.close()
    media.close()
    socket.destroy()
  }
}
