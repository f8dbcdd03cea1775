import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { isLoopbackHost } from '../members/loopback.ts'
import { stranger } from './askers.ts'
import type { WhoAsks } from './askers.ts'

/** What Prometheus may read of this process. */
export interface Gauges {
  readonly sockets: Gauge
  readonly pushes: Counter
}

const isLoopbackAddress = (address: string | undefined): boolean => /^(?:::ffff:)?127\.|^::1$/.test(address ?? '')

/**
 * `GET /metrics`, and what is counted for it. It is for programs on this machine (where the name asked for is the
 * machine's own too: a proxy passes another) and for owners and admins, by token or session.
 */
export function serveMetrics(app: FastifyInstance, whoAsks: WhoAsks): Gauges {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'labelpulse_http_request_seconds',
    help: 'How long requests took.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })

  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const route = routeOptions.url ?? 'none'
    requests.observe({ method, route, status: statusCode }, elapsedTime / 1000)
  })

  app.get('/metrics', { logLevel: 'warn' }, async ({ socket, headers }, reply) => {
    if (!isLoopbackAddress(socket.remoteAddress) || !isLoopbackHost(headers.host)) {
      const role = (await whoAsks(headers))?.viewer.role
      if (role !== 'owner' && role !== 'admin') throw stranger()
    }
    return reply.type(register.contentType).send(await register.metrics())
  })

  return {
    sockets: new Gauge({ name: 'labelpulse_sockets', help: 'Sockets that are open.', registers }),
    pushes: new Counter({ name: 'labelpulse_pushes_total', help: 'Messages sent to sockets.', registers }),
  }
}
