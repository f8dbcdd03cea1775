import type { Socket } from 'node:net'
import Fastify, { LogController } from 'fastify'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { rememberLastSeen } from '../members/last-seen.ts'
import { isTrustedProxy } from './address.ts'
import { askersOf } from './askers.ts'
import { limitCost } from './cost.ts'
import { openCompanyDoor } from './company.ts'
import { serveDashboard } from './dashboard.ts'
import { openDoors } from './doors.ts'
import { entranceTo } from './entrance.ts'
import { serveMetrics } from './gauges.ts'
import { serveGraphql } from './graphql.ts'
import { setHeaders } from './headers.ts'
import { serveHealth } from './health.ts'
import { serveIngest } from './ingest.ts'
import { serveMedia } from './media.ts'
import { guardOrigin } from './origin.ts'
import type { Parts } from './parts.ts'
import { answerErrors } from './refusals.ts'
import { serveSockets } from './socket.ts'
import { serveTracker } from './tracker.ts'

// One line a request, without query, headers and body: they name people and carry secrets.
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async ({ log, method, url, routeOptions }, { statusCode, elapsedTime }) => {
    const path = routeOptions.url ?? url.split('?')[0]
    log.info({ method, path, status: statusCode, ms: Math.round(elapsedTime) }, 'answered')
  })
}

const farewellMs = 2_000

const statusOfGarbage: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

// What is no HTTP is not logged as it came: it may hold what somebody meant to send in a header.
function refuseGarbage({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = statusOfGarbage[code] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

// A connection on which nothing was asked yet, as browsers open them, would keep the server for a minute.
function closeInTime(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), farewellMs).unref()
  })
}

/** The one HTTP server: API, sockets, doors and dashboard. It does not listen yet. */
export async function createServer(parts: Parts): Promise<FastifyInstance> {
  const { database, company, schema, log, tracker, origins, rateLimit } = parts
  const loggerInstance: FastifyBaseLogger = log
  const logController = new LogController({ disableRequestLogging: true })
  const app: FastifyInstance = Fastify({
    loggerInstance,
    logController,
    trustProxy: isTrustedProxy,
    clientErrorHandler: refuseGarbage,
  })
  const lastSeen = rememberLastSeen(database, log)
  app.addHook('onClose', () => lastSeen.close())
  const whoAsks = askersOf(database, lastSeen)
  const spend = limitCost(schema, rateLimit)

  // JSON or nothing: a form of another site can send plain text.
  app.removeContentTypeParser('text/plain')
  answerErrors(app)
  logRequests(app)
  closeInTime(app)
  await setHeaders(app)
  guardOrigin(app, origins)
  const gauges = serveMetrics(app, whoAsks)
  serveHealth(app, database)
  const entrance = entranceTo(database)
  openDoors(app, parts, entrance)
  if (company) openCompanyDoor(app, parts, company, entrance)
  await serveIngest(app, database, whoAsks)
  await serveMedia(app, parts, whoAsks)
  await serveGraphql(app, parts, whoAsks, spend)
  serveSockets(app, parts, whoAsks, spend, gauges)
  await serveTracker(app, tracker)
  await serveDashboard(app, parts, whoAsks)
  return app
}
