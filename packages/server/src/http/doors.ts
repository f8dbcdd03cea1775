import { isTimeZone, Refusal } from '@labelpulse/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Database } from '../database/open.ts'
import { guesses, limitAttempts } from '../members/attempts.ts'
import { redeemPasswordLink } from '../members/links.ts'
import { signInOptions } from '../members/options.ts'
import { endSession } from '../members/sessions.ts'
import type { Session } from '../members/sessions.ts'
import { setUp } from '../members/setup.ts'
import { signIn } from '../members/sign-in.ts'
import { isGuardedConnection, noSessionCookies, sessionCookie, sessionSecretIn } from './cookie.ts'

// Longer than any password may be, short enough to cost nothing.
const password = z.string().max(1000)
const name = z.string().trim().min(1, 'must not be empty').max(200)

const credentials = z.object({ email: z.string().max(200), password })
const redemption = z.object({ token: z.string().max(200), password })
const setup = z.object({
  organization: z.object({
    name,
    timeZone: z.string().refine(isTimeZone, 'must be a time zone, such as Europe/Berlin'),
  }),
  owner: z.object({ name, email: z.email('must be an e-mail address').max(200), password }),
})

function bodyOf<T>(shape: z.ZodType<T>, { body }: FastifyRequest): T {
  const read = shape.safeParse(body)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new Refusal('BAD_USER_INPUT', `${field || 'The body'}: ${issue?.message ?? 'is not as expected'}.`, field)
}

/** How people come in and go out: sign-in, sign-out, password links and the first run. */
export function openDoors(app: FastifyInstance, database: Database): void {
  const attempts = limitAttempts(guesses)
  let hasWarned = false

  // A session is never carried over a change of who is there.
  async function leave({ headers }: FastifyRequest): Promise<void> {
    const secret = sessionSecretIn(headers)
    if (secret !== null) await endSession(database, secret)
  }

  async function enter(request: FastifyRequest, reply: FastifyReply, session: Session): Promise<FastifyReply> {
    await leave(request)
    const isGuarded = isGuardedConnection(request.headers)
    if (!isGuarded && !hasWarned) request.log.warn('Sessions travel unencrypted: serve this address over HTTPS')
    hasWarned ||= !isGuarded
    return reply.header('set-cookie', sessionCookie(session, isGuarded)).code(204).send()
  }

  app.get('/sign-in/options', () => signInOptions(database))

  app.post('/sign-in', async (request, reply) => {
    const session = await signIn(database, attempts, { ...bodyOf(credentials, request), address: request.ip })
    return enter(request, reply, session)
  })

  app.post('/sign-out', async (request, reply) => {
    await leave(request)
    return reply.header('set-cookie', noSessionCookies()).code(204).send()
  })

  app.post('/set-password', async (request, reply) =>
    enter(request, reply, await redeemPasswordLink(database, bodyOf(redemption, request))),
  )

  app.post('/setup', async (request, reply) => enter(request, reply, await setUp(database, bodyOf(setup, request))))
}
