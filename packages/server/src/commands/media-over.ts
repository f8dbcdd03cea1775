import type { Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import type { MediaFolder } from '../media/folder.ts'
import { hand, send } from './frames.ts'
import type { FrameKind } from './frames.ts'

/** Takes the frames that are about media. */
interface MediaTaker {
  take(kind: FrameKind, payload: Uint8Array): Promise<void>
}

export type RemoteFolder = MediaFolder & MediaTaker

async function sendFile(socket: Socket, sha256: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  await send(socket, 'media begin', sha256)
  for await (const chunk of chunks) await send(socket, 'media', chunk)
  await send(socket, 'media end')
}

/**
 * The server's side: the folder beside the file that a command line names.
 * @param signal aborted when the command line goes away
 */
export function mediaOver(socket: Socket, signal: AbortSignal): RemoteFolder {
  let wanted = Promise.withResolvers<PassThrough | null>()
  let file = new PassThrough()
  signal.addEventListener('abort', () => {
    wanted.promise.catch(() => {})
    wanted.reject(signal.reason)
    // Whoever reads it is told; where nobody does, nobody is.
    file.on('error', () => {}).destroy(signal.reason as Error)
  })
  return {
    read: async (sha256) => {
      wanted = Promise.withResolvers()
      await send(socket, 'media wanted', sha256)
      return wanted.promise
    },
    write: (sha256, chunks) => sendFile(socket, sha256, chunks),
    take: async (kind, payload) => {
      if (kind === 'media absent') wanted.resolve(null)
      else if (kind === 'media end') file.end()
      else if (kind === 'media') await hand(file, payload)
      else {
        file = new PassThrough()
        wanted.resolve(file)
      }
    },
  }
}

/** The command line's side: reads what the server wants out of its folder, and writes into it what the server sends. */
export function mediaBeside(
  socket: Socket,
  folder: MediaFolder | null,
  onFailure: (error: Error) => void,
): MediaTaker & { close(): void } {
  let file = new PassThrough()
  let written: Promise<void> = Promise.resolve()

  async function give(sha256: string): Promise<void> {
    const chunks = await folder?.read(sha256)
    await (chunks ? sendFile(socket, sha256, chunks) : send(socket, 'media absent'))
  }

  return {
    take: async (kind, payload) => {
      if (kind === 'media wanted') await give(Buffer.from(payload).toString())
      else if (kind === 'media') await hand(file, payload)
      else if (kind === 'media end') {
        file.end()
        await written
      } else {
        file = new PassThrough()
        written = folder?.write(Buffer.from(payload).toString(), file) ?? Promise.resolve()
        written.catch(onFailure)
      }
    },
    close: () => file.destroy(),
  }
}
