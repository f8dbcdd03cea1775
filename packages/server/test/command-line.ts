import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { FreshDatabase } from './fresh-database.ts'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** The command line as people have it: each command a process of its own, of what was built. */
export interface CommandLine {
  /** A directory for files of the test. */
  readonly directory: string
  start(...words: readonly string[]): Started
  run(...words: readonly string[]): Promise<Ended>
  /** As `run`, with something on standard input. */
  feed(input: string | Uint8Array, ...words: readonly string[]): Promise<Ended>
}

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))

/** Commands on the test file's PostgreSQL, or on an embedded database of their own. */
export function commandLine(fresh: FreshDatabase): CommandLine {
  const directory = mkdtempSync(join(tmpdir(), 'labelpulse-commands-'))
  const running = new Set<ChildProcess>()
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(directory, { recursive: true, force: true })
  })

  function start(...words: readonly string[]): Started {
    const { DATABASE_URL: _mine, ...env } = process.env
    const child = spawn(process.execPath, [main, ...words], {
      cwd: directory,
      env: {
        ...env,
        ...(fresh.options.url === undefined ? {} : { DATABASE_URL: fresh.options.url }),
        LABELPULSE_DATA: join(directory, 'data'),
        HOST: '127.0.0.1',
        PORT: '0',
      },
    })
    running.add(child)
    const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]).then(
      ([[code], stdout, stderr]) => {
        running.delete(child)
        return { code: code as number | null, stdout, stderr }
      },
    )
    return { child, ended }
  }

  return {
    directory,
    start,
    run: (...words) => start(...words).ended,
    feed: (input, ...words) => {
      const { child, ended } = start(...words)
      child.stdin?.end(input)
      return ended
    },
  }
}
