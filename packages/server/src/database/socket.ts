import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import type { Server } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

const longestPath = process.platform === 'linux' ? 107 : 103

// In a directory that only this user may enter, for anybody may write into the system's one.
function ownTemporaryDirectory(): string {
  const { uid } = userInfo()
  const directory = join(tmpdir(), `labelpulse-${uid}`)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const found = lstatSync(directory)
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0)
    throw new Error(`${directory} must be a directory that only its owner, this user, may enter`)
  return directory
}

/** Where the commands of a data directory are listened for: in it, or, where that path is too long, in a place made from it. */
export function socketPath(directory: string): string {
  const real = realpathSync(directory)
  const path = join(real, 'socket')
  if (Buffer.byteLength(path) <= longestPath) return path
  return join(ownTemporaryDirectory(), createHash('sha256').update(real).digest('hex').slice(0, 32))
}

/** Listens where only this user may connect. Hold the directory's lock: whatever socket is there is taken for a dead one. */
export async function listenForCommands(server: Server, directory: string): Promise<void> {
  const path = socketPath(directory)
  rmSync(path, { force: true })
  const mask = process.umask(0o177)
  try {
    server.listen(path)
  } finally {
    process.umask(mask)
  }
  await once(server, 'listening')
}
