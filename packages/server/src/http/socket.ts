import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Refusal } from '@labelpulse/domain'
import type { FastifyInstance } from 'fastify'
import { GraphQLError, parse, specifiedRules, validate } from 'graphql'
import type { ExecutionArgs } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import type { Extra } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Asker } from '../graphql/context.ts'
import { formatted } from '../graphql/errors.ts'
import { run } from '../graphql/execute.ts'
import type { Operation } from '../graphql/execute.ts'
import { push } from '../graphql/push.ts'
import type { Identified } from '../members/identify.ts'
import { addressOf } from './address.ts'
import { askerOf, stranger } from './askers.ts'
import type { WhoAsks } from './askers.ts'
import type { Spend } from './cost.ts'
import type { Gauges } from './gauges.ts'
import { limitSize, parsing } from './limits.ts'
import { strangerCode, watchLines } from './lines.ts'
import type { Line } from './lines.ts'
import { isForeign } from './origin.ts'
import type { Parts } from './parts.ts'

const largestMessageBytes = 256 * 1024
const keepAliveMs = 15_000
// A subscription is charged once and measured for as long as it lasts.
const socketsPerMember = 20
const operationsPerSocket = 20
const farewellMs = 2_000

const tooManyCode = 4429

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

/** Counts the open sockets of each member; false: it would be one too many. */
function countSockets(gauge: Gauges['sockets']): (memberId: string, socket: Extra['socket']) => boolean {
  const counts = new Map<string, number>()
  const change = (memberId: string, by: 1 | -1): void => {
    counts.set(memberId, (counts.get(memberId) ?? 0) + by)
    if (counts.get(memberId) === 0) counts.delete(memberId)
    gauge.inc(by)
  }
  return (memberId, socket) => {
    if ((counts.get(memberId) ?? 0) >= socketsPerMember) return false
    change(memberId, 1)
    socket.once('close', () => change(memberId, -1))
    return true
  }
}

const asGraphqlError = (error: unknown): GraphQLError => {
  if (error instanceof GraphQLError) return error
  const originalError = error instanceof Error ? error : new Error(String(error))
  return new GraphQLError(originalError.message, { originalError })
}

interface Asked {
  readonly asker: Asker
  readonly line: Line
  readonly signal: AbortSignal | undefined
}

function operationOf({ contextValue, variableValues: variables, ...args }: ExecutionArgs): Operation {
  const { schema, document, operationName } = args
  const { asker, signal } = contextValue as Asked
  return { schema, document, operationName, variables, asker, signal }
}

/** Aborted when the socket has closed. */
function signalOf(socket: Extra['socket']): AbortSignal {
  const controller = new AbortController()
  socket.once('close', () => controller.abort(new Error('The socket closed')))
  return controller.signal
}

/** `ws …/graphql`, behind the same guards as over HTTP: the origin, who asks, size and cost of what is asked. */
export function serveSockets(app: FastifyInstance, parts: Parts, whoAsks: WhoAsks, spend: Spend, gauges: Gauges): void {
  const { database, schema, log, origins } = parts
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessageBytes })
  const mayOpen = countSockets(gauges.sockets)
  const signals = new WeakMap<Line, AbortSignal>()

  function whoIsAt({ connectionParams, extra }: Line): Promise<Identified | null> {
    const { cookie, authorization } = extra.request.headers
    const sent = connectionParams?.['authorization']
    return whoAsks({ cookie, authorization: typeof sent === 'string' ? sent : authorization })
  }

  const lines = watchLines(database, whoIsAt, (error) => log.error({ err: error }, 'open sockets could not be checked'))

  async function connect(line: Line): Promise<boolean> {
    const { socket } = line.extra
    const who = await whoIsAt(line)
    if (!who) socket.close(strangerCode, 'UNAUTHENTICATED')
    else if (socket.readyState !== socket.OPEN) return false
    else if (!mayOpen(who.viewer.memberId, socket))
      socket.close(tooManyCode, `RATE_LIMITED: a member has at most ${socketsPerMember} sockets at once`)
    else {
      lines.open(line, who)
      signals.set(line, signalOf(socket))
      return true
    }
    return false
  }

  async function prepared(line: Line, { query, operationName, variables }: SubscribePayload): Promise<ExecutionArgs> {
    // Asked anew for each operation: a socket is worth nothing once its secret is not.
    const who = await whoIsAt(line)
    if (!who) line.extra.socket.close(strangerCode, 'UNAUTHENTICATED')
    if (!who) throw stranger()
    if (Object.keys(line.subscriptions).length > operationsPerSocket)
      throw new Refusal('RATE_LIMITED', `A socket carries at most ${operationsPerSocket} operations at once.`)
    const document = parse(query, parsing)
    const [error] = validate(schema, document, [...specifiedRules, limitSize])
    if (error) throw error
    await spend(who.secretId, { document, operationName, variables })
    return {
      schema,
      document,
      operationName,
      variableValues: variables ?? {},
      contextValue: { asker: askerOf(parts, who, addressOf(line.extra.request)), line, signal: signals.get(line) },
    }
  }

  const served = useServer<Record<string, unknown>>(
    {
      onConnect: connect,
      onSubscribe: (line, _, payload) => prepared(line, payload).catch((error: unknown) => [asGraphqlError(error)]),
      execute: (args) => run(operationOf(args)),
      subscribe: (args) => push(operationOf(args), () => lines.holds((args.contextValue as Asked).line)),
      onNext: (_line, _id, _payload, _args, { errors, ...result }) => {
        gauges.pushes.inc()
        return errors && { ...result, errors: errors.map((error) => formatted(log, error, error.toJSON())) }
      },
      onError: (_line, _id, _payload, errors) => errors.map((error) => formatted(log, error, error.toJSON())),
      // It would tell the client what went wrong in here.
      isProd: true,
    },
    sockets,
    keepAliveMs,
  )

  function open(socket: WebSocket, request: IncomingMessage): void {
    sockets.emit('connection', socket, request)
    // What is no message, or too large a one, ends its socket. graphql-ws would tell the console of it each time.
    socket.removeAllListeners('error').on('error', () => {})
  }

  app.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (request.url?.split('?')[0] !== '/graphql') refuseUpgrade(socket, '404 Not Found')
    else if (isForeign(request.headers, origins)) refuseUpgrade(socket, '403 Forbidden')
    else sockets.handleUpgrade(request, socket, head, (opened) => open(opened, request))
  })

  app.addHook('preClose', async () => {
    lines.close()
    setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), farewellMs).unref()
    await served.dispose()
  })
}
