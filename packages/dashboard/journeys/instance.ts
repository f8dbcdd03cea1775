import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** Labelpulse as somebody has it: built, on an embedded database of its own, told by commands. */
export interface Instance {
  readonly origin: string
  /** Runs a command to its end and gives what it printed. */
  run(...words: readonly string[]): Promise<string>
  /** Imports records of the interchange format. */
  bring(...records: readonly object[]): Promise<void>
  /** Starts `serve` (or `start`) and waits until it answers; gives what it says. */
  serve(how?: 'serve' | 'start'): Promise<() => string>
  kill(): Promise<void>
  remove(): Promise<void>
}

/** @param settings of the environment, besides where it listens and keeps its data */
export async function instance(settings: Readonly<Record<string, string>> = {}): Promise<Instance> {
  const directory = mkdtempSync(join(tmpdir(), 'labelpulse-journey-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const { DATABASE_URL: _other, ...rest } = process.env
  const env = { ...rest, ...settings, LABELPULSE_DATA: join(directory, 'data'), HOST: '127.0.0.1', PORT: String(port) }
  let server: ChildProcess | null = null

  async function run(...words: readonly string[]): Promise<string> {
    const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const exit = once(child, 'exit')
    const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
    await exit
    if (child.exitCode !== 0) throw new Error(`labelpulse ${words[0]} ended with ${child.exitCode}: ${complained}`)
    return said.trim()
  }

  async function serve(how: 'serve' | 'start' = 'serve'): Promise<() => string> {
    let said = ''
    const child = spawn(process.execPath, [main, how], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    server = child
    while (!(await fetch(`${origin}/readyz`).catch(() => null))?.ok) {
      if (child.exitCode !== null) throw new Error(`labelpulse ${how} ended: ${said}`)
      await sleep(100)
    }
    return () => said
  }

  async function kill(): Promise<void> {
    const ended = server && server.exitCode === null ? once(server, 'exit') : null
    server?.kill('SIGKILL')
    await ended
    server = null
  }

  return {
    origin,
    run,
    bring: async (...records) => {
      const file = join(directory, 'records.ndjson')
      writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
      await run('import', file, '--format', 'interchange')
    },
    serve,
    kill,
    remove: async () => {
      await kill()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
