import type { FastifyInstance, FastifyReply } from 'fastify'
import { signInWithCompany } from '../members/company-account.ts'
import { callbackPath } from '../members/oidc.ts'
import type { Company, CompanyNo } from '../members/oidc.ts'
import { errandCookie, errandIn, isGuardedConnection, noErrandCookies } from './cookie.ts'
import { browserOf } from './entrance.ts'
import type { Entrance } from './entrance.ts'
import type { Parts } from './parts.ts'

const errandMs = 10 * 60_000
const longestPath = 1_000

// Only a path of our own, put behind the public address: a link must not lead people who sign in to somewhere else.
const ownPath = (wanted: unknown): string =>
  typeof wanted === 'string' && wanted.length <= longestPath && /^\/[\x21-\x7e]*$/.test(wanted) ? wanted : '/'

/**
 * Sign-in with a company account: `GET /sign-in/oidc` leads to the provider, which leads back. Both are opened by a
 * browser, so that a no leads to the sign-in page, which says it.
 */
export function openCompanyDoor(app: FastifyInstance, parts: Parts, company: Company, entrance: Entrance): void {
  const { database, post } = parts

  // At the public address, where the provider leads back to, and a new try begins at the right one.
  const refuse = (reply: FastifyReply, why: CompanyNo): FastifyReply =>
    reply.redirect(`${post.url}/sign-in?refused=${why}`, 303)

  app.get<{ Querystring: { next?: unknown } }>('/sign-in/oidc', async ({ query, headers }, reply) => {
    const begun = await company.begin()
    if (typeof begun === 'string') return refuse(reply, begun)
    const { location, secret } = begun
    const isGuarded = isGuardedConnection({ ...headers, origin: post.url })
    const errand = { secret, next: ownPath(query.next) }
    const cookie = errandCookie(errand, new Date(Date.now() + errandMs), isGuarded)
    return reply.header('set-cookie', cookie).redirect(location, 303)
  })

  app.get(callbackPath, async (request, reply) => {
    reply.header('set-cookie', noErrandCookies())
    const errand = errandIn(request.headers)
    if (!errand) return refuse(reply, 'interrupted')
    const account = await company.finish(errand.secret, new URL(request.url, post.url).searchParams)
    if (typeof account === 'string') return refuse(reply, account)
    const session = await signInWithCompany(database, account, browserOf(request))
    if (typeof session === 'string') return refuse(reply, session)
    await entrance.enter(request, reply, session, post.url)
    return reply.redirect(`${post.url}${ownPath(errand.next)}`, 303)
  })
}
