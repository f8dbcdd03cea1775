import { once } from 'node:events'
import process from 'node:process'
import { pino } from 'pino'
import type { Logger } from 'pino'
import type { Database } from '../database/open.ts'
import { openDemoAccounts } from '../demo/accounts.ts'
import { bringPictures } from '../demo/bring-pictures.ts'
import { makeDemo } from '../demo/make.ts'
import { simulate } from '../demo/simulate.ts'
import type { Simulation } from '../demo/simulate.ts'
import { mediaStore } from '../media/store.ts'
import type { MediaStore } from '../media/store.ts'
import { isEmpty, organizationsIn } from '../members/organizations.ts'
import { serve } from '../serve.ts'
import type { Serving } from '../serve.ts'
import { settingsIn } from './settings.ts'

const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

/** Serves until somebody stops it, then lets what is being done come to its end. */
async function untilStopped(serving: Serving, simulation: Simulation | null): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  // Whoever is impatient asks a second time.
  process.once('SIGINT', () => process.exit(1)).once('SIGTERM', () => process.exit(1))
  await simulation?.stop()
  await serving.close()
}

async function tellHowToSignIn({ database }: Serving, organizationId: string): Promise<void> {
  const { accounts, password } = await openDemoAccounts(database, organizationId)
  say(
    '',
    'This is a demo: its people are made up, and some of them keep working while you watch.',
    `Sign in as one of them, with the password ${password}`,
    '',
    ...accounts.map(({ email, name, role }) => `  ${role.padEnd(10)} ${email.padEnd(32)} ${name}`),
    '',
  )
}

async function demoWhereThereIsNothing(database: Database): Promise<void> {
  if (!(await isEmpty(database))) return
  say('There is nothing here yet: making up a demo …')
  await makeDemo(database, Date.now())
}

/** The people of a demo, of this start or an earlier one, go on working. */
async function goOnWithDemo(serving: Serving, media: MediaStore, log: Logger): Promise<Simulation | null> {
  const { database, origin } = serving
  const demo = (await organizationsIn(database)).find(({ isDemo }) => isDemo)
  if (!demo) return null
  const { organizationId } = demo
  await tellHowToSignIn(serving, organizationId)
  await bringPictures(database, media, organizationId)
  return simulate({ database, organizationId, address: origin, log })
}

/** `serve`: the server alone, as the environment says; one line a request on standard output. */
export async function serveAlone(): Promise<void> {
  const serving = await serve(settingsIn(process.env), pino())
  say(`Labelpulse is served at ${serving.origin}`)
  await untilStopped(serving, null)
}

/** `start`: the server for a person at this machine, with a demo where there is nothing yet. */
export async function start(): Promise<void> {
  const log = pino({ level: 'warn' })
  // Made before anybody is answered: an empty server asks its first visitor to set it up.
  const settings = settingsIn(process.env)
  const serving = await serve(settings, log, demoWhereThereIsNothing)
  const simulation = await goOnWithDemo(serving, mediaStore(settings.directory), log)
  say(`Labelpulse is served at ${serving.origin}`)
  await untilStopped(serving, simulation)
}
