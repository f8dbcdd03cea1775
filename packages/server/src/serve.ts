import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Refusal } from '@labelpulse/domain'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { startSealing } from './audit/sealer.ts'
import type { Parts as CommandParts } from './commands/command.ts'
import { commandServer } from './commands/listen.ts'
import { originOf } from './commands/settings.ts'
import type { Settings } from './commands/settings.ts'
import { openDatabase } from './database/open.ts'
import type { Database } from './database/open.ts'
import { listenForCommands } from './database/socket.ts'
import { createServer } from './http/server.ts'
import { mediaStore } from './media/store.ts'
import { openPost } from './members/mail.ts'
import { companySignIn } from './members/oidc.ts'
import { keepRedating } from './projects/redating.ts'
import { createLive } from './reports/live.ts'
import { rememberLooks } from './members/looks.ts'
import { buildApi } from './schema.ts'

/** A server that runs. */
export interface Serving {
  readonly database: Database
  /** Where a browser on this machine finds it. */
  readonly origin: string
  /** Lets what is being answered come to its end, then lets go of the database. */
  close(): Promise<void>
}

// Beside both src and dist.
const builtDashboard = fileURLToPath(new URL('../../dashboard/dist', import.meta.url))
const builtTracker = fileURLToPath(new URL('../../tracker/dist/tracker.js', import.meta.url))

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new Refusal('CONFLICT', `Something else listens on ${host}:${port}: stop it, or set PORT`)
  }
}

/** The commands that are given while this process has the embedded database; to PostgreSQL they find their own way. */
async function takeCommands(parts: CommandParts, directory: string): Promise<() => void> {
  if (parts.database.kind === 'postgres') return () => {}
  const server = commandServer(parts)
  await listenForCommands(server, directory)
  return () => void server.close()
}

async function serveOn(database: Database, settings: Settings, log: Logger): Promise<Serving> {
  const { origins, rateLimit, directory, mail } = settings
  let origin = originOf(settings)
  const url = (): string => settings.url ?? origin
  const onError = (error: unknown): void => log.error({ err: error }, 'a live report could not be measured')
  const live = createLive({ database, pulses: database.pulses, onError })
  const looks = rememberLooks(database, (error) => log.error({ err: error }, 'who looked at whom was not written'))
  const dashboard = existsSync(`${builtDashboard}/index.html`) ? builtDashboard : null
  if (settings.url === undefined && (mail || settings.company))
    log.warn(`People are led to ${origin}: say where they find the dashboard in LABELPULSE_URL`)
  const post = openPost({ url, mail, log })
  const company = settings.company ? companySignIn({ settings: settings.company, url, log }) : null
  const media = mediaStore(directory)
  await media.sweep()
  const app = await createServer({
    database,
    live,
    looks,
    post,
    media,
    company,
    schema: buildApi(),
    log,
    dashboard,
    tracker: existsSync(builtTracker) ? builtTracker : null,
    origins,
    rateLimit,
  })
  try {
    await listen(app, settings)
    const { port } = app.server.address() as AddressInfo
    origin = originOf({ ...settings, port })
    const stopCommands = await takeCommands({ database, media, origin: url() }, directory)
    const sealer = startSealing(database, (error) => log.error({ err: error }, 'the audit could not be sealed'))
    const redating = keepRedating(database, log)
    const close = async (): Promise<void> => {
      stopCommands()
      await app.close()
      await looks.close()
      await sealer.close()
      await redating.close()
      await database.close()
    }
    return { database, origin, close }
  } catch (error) {
    await app.close()
    throw error
  }
}

/**
 * Opens the database, migrated, and serves dashboard and API.
 * @param prepare what has to be there before the first request is answered
 */
export async function serve(
  settings: Settings,
  log: Logger,
  prepare: (database: Database) => Promise<void> = async () => {},
): Promise<Serving> {
  const warn = (sentence: string): void => log.warn(sentence)
  const database = await openDatabase({ url: settings.databaseUrl, directory: settings.directory, warn })
  try {
    await prepare(database)
    return await serveOn(database, settings, log)
  } catch (error) {
    await database.close()
    throw error
  }
}
