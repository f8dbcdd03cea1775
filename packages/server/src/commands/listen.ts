import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { Refusal } from '@labelpulse/domain'
import { spooled } from '../exchange/source.ts'
import type { Io, Parts } from './command.ts'
import { sentenceOf } from './failure.ts'
import { framesIn, hand, send } from './frames.ts'
import type { FrameKind } from './frames.ts'
import { mediaOver } from './media-over.ts'
import type { RemoteFolder } from './media-over.ts'
import { commands, run } from './order.ts'
import type { RemoteOrder } from './order.ts'

function ioOver(socket: Socket, input: PassThrough, signal: AbortSignal): Omit<Io, 'media'> {
  // If nobody is there to be told any more, the signal says so.
  const tell = (kind: FrameKind, text: string): void => void send(socket, kind, text).catch(() => {})
  return {
    input: () => spooled(input),
    output: async (chunks) => {
      for await (const chunk of chunks) await send(socket, 'output', chunk)
      await send(socket, 'output end')
    },
    print: (line) => tell('print', line),
    say: (line) => tell('say', line),
    onProgress: (progress) => tell('progress', JSON.stringify(progress)),
    signal,
  }
}

async function answer(parts: Parts, order: RemoteOrder, socket: Socket, io: Io): Promise<void> {
  try {
    if (!Object.hasOwn(commands, order.name)) throw new Refusal('NOT_FOUND', 'The server does not know that command')
    await send(socket, 'exit', String(await run(parts, order, io)))
  } catch (error) {
    await send(socket, 'refusal', sentenceOf(error))
  }
}

async function serveOne(parts: Parts, socket: Socket): Promise<void> {
  const controller = new AbortController()
  const input = new PassThrough()
  // Where it is not read to its end, the command has its own reason to end.
  input.on('error', () => {})
  const io = ioOver(socket, input, controller.signal)
  const media: RemoteFolder = mediaOver(socket, controller.signal)
  try {
    for await (const { kind, payload } of framesIn(socket)) {
      if (kind === 'input') await hand(input, payload)
      else if (kind === 'input end') input.end()
      else if (kind.startsWith('media')) await media.take(kind, payload)
      else if (kind === 'order') {
        const order = JSON.parse(payload.toString()) as RemoteOrder
        void answer(parts, order, socket, { ...io, media: order.hasFolder ? media : null })
          .catch(() => {})
          .finally(() => input.destroy())
      }
    }
  } finally {
    const gone = new Refusal('CONFLICT', 'The command line went away: nothing was changed')
    controller.abort(gone)
    input.destroy(gone)
    socket.destroy()
  }
}

/** The server of the commands that are given while this process has the database. */
export function commandServer(parts: Parts): Server {
  return createServer((socket) => {
    serveOne(parts, socket).catch(() => socket.destroy())
  })
}
