import { isTimeZone, Refusal } from '@labelpulse/domain'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { guesses, limitAddresses, limitAttempts, wishes } from '../members/attempts.ts'
import { changePassword } from '../members/change-password.ts'
import { acceptInvitation, lookAtLink, redeemPasswordLink } from '../members/links.ts'
import { signInOptions } from '../members/options.ts'
import { longestPassword } from '../members/passwords.ts'
import { sendResetLinks } from '../members/reset.ts'
import { refuseOnceSetUp, setUp } from '../members/setup.ts'
import { signIn } from '../members/sign-in.ts'
import { noSessionCookies, sessionSecretIn } from './cookie.ts'
import { browserOf } from './entrance.ts'
import type { Entrance } from './entrance.ts'
import type { Parts } from './parts.ts'

const text = z.string('must be a text').regex(/^[^\0]*$/, 'must not hold a NUL character')
const atMost = (longest: number): string => `must be at most ${longest} characters`
// Longer than any password may be, however it is typed, and short enough to cost nothing.
const password = text.max(1000, atMost(longestPassword))
const name = text.trim().min(1, 'must not be empty').max(200, atMost(200))
const email = text.max(200, atMost(200))
const token = text.max(200, atMost(200))

const object = <T extends z.ZodRawShape>(shape: T) => z.object(shape, 'must be an object')
const credentials = object({ email, password })
const redemption = object({ token, password })
const acceptance = object({ token, password, name: name.optional() })
const change = object({ current: password, password })
const held = object({ token })
const forgetful = object({ email })
const setup = object({
  organization: object({ name, timeZone: text.refine(isTimeZone, 'must be a time zone, such as Europe/Berlin') }),
  owner: object({ name, email: z.email('must be an e-mail address').max(200, atMost(200)), password }),
})

function bodyOf<T>(shape: z.ZodType<T>, { body }: FastifyRequest): T {
  const read = shape.safeParse(body)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new Refusal('BAD_USER_INPUT', `${field || 'The body'} ${issue?.message ?? 'is not as expected'}.`, field)
}

/** What is still done after its answer was given; a server that closes waits for it. */
function afterwards(app: FastifyInstance): (work: Promise<void>) => void {
  const underWay = new Set<Promise<void>>()
  app.addHook('onClose', async () => {
    await Promise.all(underWay)
  })
  return (work) => {
    const done = work
      .catch((error: unknown) => app.log.error({ err: error }, 'unforeseen'))
      .finally(() => underWay.delete(done))
    underWay.add(done)
  }
}

/** How people come in and go out: sign-in, sign-out, links and the first run. */
export function openDoors(app: FastifyInstance, { database, post, company }: Parts, entrance: Entrance): void {
  const { enter, leave } = entrance
  const attempts = limitAttempts(guesses)
  const wished = limitAttempts(wishes)
  const countLook = limitAddresses(300, 'looks at links')
  const after = afterwards(app)

  app.get('/sign-in/options', () => signInOptions(database, { company, mayReset: post.mayMail }))

  app.post('/sign-in', async (request, reply) => {
    await enter(request, reply, await signIn(database, attempts, bodyOf(credentials, request), browserOf(request)))
    return reply.code(204).send()
  })

  app.post('/sign-out', async (request, reply) => {
    await leave(request)
    return reply.header('set-cookie', noSessionCookies()).code(204).send()
  })

  app.post('/forgot-password', async (request, reply) => {
    const wish = { ...bodyOf(forgetful, request), address: request.ip }
    await wished.count(wish)
    // Not waited for: how long the answer takes would tell whether there is such an account.
    if (post.mayMail) after(sendResetLinks(database, post, wish.email))
    return reply.code(204).send()
  })

  app.post('/change-password', async (request, reply) => {
    const secret = sessionSecretIn(request.headers)
    const session = await changePassword(database, attempts, secret, bodyOf(change, request), browserOf(request))
    await enter(request, reply, session)
    return reply.code(204).send()
  })

  // Not a GET: the token would be in the address, and so in logs.
  app.post('/look-at-link', async (request, reply) => {
    await countLook(request.ip)
    return reply.send(await lookAtLink(database, bodyOf(held, request).token))
  })

  app.post('/set-password', async (request, reply) => {
    await enter(request, reply, await redeemPasswordLink(database, bodyOf(redemption, request), browserOf(request)))
    return reply.code(204).send()
  })

  app.post('/accept-invitation', async (request, reply) => {
    await enter(request, reply, await acceptInvitation(database, bodyOf(acceptance, request), browserOf(request)))
    return reply.code(204).send()
  })

  // Once it is set up, what strangers send is not even read.
  app.post('/setup', { onRequest: () => refuseOnceSetUp(database) }, async (request, reply) => {
    await enter(request, reply, await setUp(database, bodyOf(setup, request), browserOf(request)))
    return reply.code(204).send()
  })
}
