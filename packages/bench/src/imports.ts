/**
 * How long Label Studio exports take to import on the embedded database, by the command line, each command a process of
 * its own: all of a directory's files, alone, a second time, and beside a running server.
 *
 *     npm run -s compile && node packages/bench/src/imports.ts DIRECTORY
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const [directory = '.'] = process.argv.slice(2)
const files = readdirSync(directory).filter((name) => name.endsWith('.json'))
const main = new URL('../../server/dist/main.js', import.meta.url).pathname
const port = 4_322

function instance() {
  const env = { ...process.env, LABELPULSE_DATA: mkdtempSync(join(tmpdir(), 'labelpulse-import-')), PORT: String(port) }
  const run = (...words: string[]) => execFileSync(process.execPath, [main, ...words], { env, encoding: 'utf8' })
  run('init', '--organization', 'acme', '--name', 'Acme', '--time-zone', 'Europe/Berlin', '--owner', 'o@acme.example')
  return { env, run }
}

function importAll(title: string, run: (...words: string[]) => string): void {
  const beganAtMs = Date.now()
  const said = files.map((name) =>
    run(
      'import',
      join(directory, name),
      '--format',
      'label-studio',
      '--project',
      basename(name, '.json'),
      '--create-project',
    ),
  )
  console.log(`${title}: ${((Date.now() - beganAtMs) / 1000).toFixed(2)} s\n${said.join('')}`)
}

const alone = instance()
importAll(`${files.length} files, alone`, alone.run)
importAll('the same again', alone.run)

const beside = instance()
const server = spawn(process.execPath, [main, 'serve'], { env: beside.env, stdio: 'ignore' })
while (!(await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok) await sleep(100)
importAll(`${files.length} files, beside a running server`, beside.run)
server.kill()
