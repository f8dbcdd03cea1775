/**
 * How long a newcomer waits: a fresh clone of HEAD in an empty HOME with an empty npm cache, `npm start` until the page
 * answers, then `npm test`. Prints both in seconds.
 *
 *     node packages/bench/src/fresh-clone.ts [--no-tests]
 */
import { execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const port = 4_321
const home = mkdtempSync(join(tmpdir(), 'labelpulse-fresh-'))
const clone = join(home, 'labelpulse')
const repository = execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' }).trim()
execFileSync('git', ['clone', '--quiet', repository, clone])

/** Only what a login shell on a bare machine has. */
const env = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  HOME: home,
  PORT: String(port),
  LABELPULSE_DATA: join(home, 'data'),
}

const seconds = (sinceMs: number): string => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`

async function isServed(): Promise<boolean> {
  const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
  return page?.ok === true && (await page.text()).includes('<script')
}

const log = openSync(join(home, 'log'), 'w')
const beganAtMs = Date.now()
const server = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', log, log], detached: true })
while (!(await isServed())) {
  if (server.exitCode !== null) throw new Error(`npm start ended: see ${join(home, 'log')}`)
  await sleep(200)
}
console.log(`npm start: the dashboard is served after ${seconds(beganAtMs)}`)
process.kill(-(server.pid ?? 0), 'SIGTERM')

if (!process.argv.includes('--no-tests')) {
  const testsBeganAtMs = Date.now()
  const tests = spawn('npm', ['test'], { cwd: clone, env, stdio: ['ignore', log, log] })
  const [code] = await new Promise<[number]>((resolve) => tests.once('exit', (exit) => resolve([exit ?? 1])))
  const closing = execFileSync('tail', ['-n', '1', join(home, 'log')], { encoding: 'utf8' }).trim()
  console.log(`npm test: exit ${code} after ${seconds(testsBeganAtMs)}: ${closing}`)
}
closeSync(log)
