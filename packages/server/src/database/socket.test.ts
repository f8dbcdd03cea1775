import { once } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { listenForCommands, socketPath } from './socket.ts'

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'labelpulse-socket-')))
const servers: Server[] = []

async function listening(place: string): Promise<string> {
  const server = createServer((socket) => socket.end('hello'))
  servers.push(server)
  await listenForCommands(server, place)
  return socketPath(place)
}

async function greetingAt(path: string): Promise<string> {
  const [greeting] = (await once(connect(path), 'data')) as [Buffer]
  return greeting.toString()
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
afterAll(() => rmSync(directory, { recursive: true }))

test('the socket lies in the data directory, for its user only', async () => {
  const path = await listening(directory)
  expect(path).toBe(join(directory, 'socket'))
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(await greetingAt(path)).toBe('hello')
})

test('a socket that a killed process left is replaced', async () => {
  writeFileSync(join(directory, 'socket'), '')
  expect(await greetingAt(await listening(directory))).toBe('hello')
})

test('a data directory whose path is too long for a socket has it in a directory of its user', async () => {
  const deep = join(directory, 'a'.repeat(60), 'b'.repeat(60))
  mkdirSync(deep, { recursive: true })
  const path = await listening(deep)
  expect(path.startsWith(directory)).toBe(false)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
  expect(await greetingAt(path)).toBe('hello')
})
