import { Socket } from 'node:net'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '@labelpulse/domain'
import type { Database } from '../database/open.ts'
import { mediaStore } from '../media/store.ts'
import { run } from './order.ts'
import type { Order } from './order.ts'
import { isQuick, startQuickly } from './quick-start.ts'
import { originOf, settingsIn } from './settings.ts'
import type { Settings } from './settings.ts'
import { openTerminal } from './terminal.ts'
import type { Files, Terminal } from './terminal.ts'
import { reachServer, runThere } from './there.ts'

const patienceMs = 30_000
const pauseMs = 100

/** The server that has the database, or else the database; another command that has it right now is waited for. */
async function reach({ databaseUrl, directory }: Settings): Promise<Socket | Database> {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    const socket = databaseUrl === undefined ? await reachServer(directory) : null
    if (socket) return socket
    // Beside a server it is not needed, and takes a while to load.
    const { openDatabase } = await import('../database/open.ts')
    try {
      return await openDatabase({ url: databaseUrl, directory })
    } catch (error) {
      const isBusy = error instanceof Refusal && error.code === 'CONFLICT'
      if (!isBusy || waitedMs >= patienceMs) throw error
    }
    await sleep(pauseMs)
  }
}

/** Runs a command in this process. Whoever interrupts it stops it: then it has changed nothing. */
async function runHere(order: Order, terminal: Terminal, database: Database, settings: Settings): Promise<number> {
  const controller = new AbortController()
  const stop = (): void => controller.abort(new Refusal('CONFLICT', 'Interrupted: nothing was changed'))
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const { signal } = controller
  const input = () => {
    if (!terminal.input) throw new Error('A command reads a file, but its order names none')
    return terminal.input.source(signal)
  }
  try {
    const parts = { database, media: mediaStore(settings.directory), origin: settings.url ?? originOf(settings) }
    return await run(parts, order, { ...terminal, input, signal })
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await database.close()
  }
}

/** Does what a command line orders, and answers with the exit code. */
export async function perform(order: Order, files: Files): Promise<number> {
  const settings = settingsIn(process.env)
  const terminal = await openTerminal(files)
  try {
    if (isQuick(order, terminal.input)) startQuickly()
    const reached = await reach(settings)
    if (reached instanceof Socket) return await runThere(order, terminal, reached)
    return await runHere(order, terminal, reached, settings)
  } finally {
    terminal.close()
  }
}
