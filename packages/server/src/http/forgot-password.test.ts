import { request } from 'node:http'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { mailServer } from '../../test/mail-server.ts'
import { change, makePerson } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import type { MemberId } from '../members/sessions.ts'

const fresh = freshDatabase()
const mail = mailServer()
const server = serving(fresh, {
  get mail() {
    return { smtpUrl: mail.smtpUrl, from: 'Labelpulse <labels@acme.example>' }
  },
})
const mailless = serving(fresh)

const password = 'correct horse battery'
const forgetful = (n: number): string => `forgetful${n}@acme.example`
const forget = (email: string, headers: Record<string, string> = {}): Promise<Response> =>
  server.post('/forgot-password', { email }, headers)

const linkIn = (text: string): URL => new URL(/\bhttps?:\S+/.exec(text)?.[0] ?? 'none:')
const secretIn = (text: string): string => linkIn(text).hash.slice(1)

let ids: readonly MemberId[]
beforeAll(async () => {
  const people = [0, 1, 2, 3, 4, 5].map((n) => ({ organization: `organization-${n}`, email: forgetful(n), password }))
  ids = await Promise.all(people.map((person) => makePerson(fresh.database, person)))
})
beforeEach(() => mail.refuseWith(null))

/** Each asks from an address of their own, so that no test spends what another may. */
let network = 0
const fromElsewhere = (): Record<string, string> => ({ 'x-forwarded-for': `198.51.100.${(network += 1)}` })

describe('who forgot their password', () => {
  test('gets a letter with a link, which sets a new one once and ends the sessions there were', async () => {
    const email = forgetful(0)
    const old = cookieFrom(await server.post('/sign-in', { email, password }))
    expect((await forget(` ${email.toUpperCase()}`)).status).toBe(204)
    const { subject, text } = await mail.letterTo(email)
    expect(subject).toBe('Your password for Labelpulse')
    expect(linkIn(text).href).toMatch(new RegExp(`^${server.origin}/set-password#[\\w-]{43}$`))
    const set = { token: secretIn(text), password: 'a brand new password' }
    const response = await server.post('/set-password', set)
    expect([response.status, cookieFrom(response)]).toEqual([204, expect.stringMatching(/^__Host-labelpulse=.{43}$/)])
    expect((await server.post('/set-password', set)).status).toBe(404)
    expect((await server.post('/sign-in', { email, password })).status).toBe(401)
    const asOld = await server.post('/graphql', { query: '{ __typename }' }, { cookie: old })
    expect(asOld.status).toBe(401)
  })

  test('has an hour', async () => {
    await forget(forgetful(1))
    const { text } = await mail.letterTo(forgetful(1))
    const late = `update password_links set expires_at = expires_at - interval '1 hour'
      where organization_id = $1 and member_id = $2 returning expires_at <= now() as "isOver", used_at`
    expect(await change(fresh.database, ids[1]!, late)).toEqual([{ isOver: true, used_at: null }])
    expect((await server.post('/set-password', { token: secretIn(text), password })).status).toBe(404)
  })

  test('gets a letter for each organization that has a password of theirs', async () => {
    const email = 'both@acme.example'
    for (const organization of ['First Ltd', 'Second Ltd']) {
      await makePerson(fresh.database, { organization, email, password })
    }
    await forget(email)
    await expect.poll(() => mail.letters.filter(({ to }) => to.includes(email))).toHaveLength(2)
    const texts = mail.letters.filter(({ to }) => to.includes(email)).map(({ text }) => text)
    expect(texts.filter((text) => text.includes('First Ltd'))).toHaveLength(1)
    expect(texts.filter((text) => text.includes('Second Ltd'))).toHaveLength(1)
  })

  test('gets a link to the public address, whatever host the request names', async () => {
    const body = JSON.stringify({ email: forgetful(2) })
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'content-type': 'application/json' }
    const status = await new Promise((resolve) => {
      const sent = request(`${server.origin}/forgot-password`, { method: 'POST', headers }, (response) =>
        resolve(response.resume().statusCode),
      )
      sent.end(body)
    })
    expect(status).toBe(204)
    expect(linkIn((await mail.letterTo(forgetful(2))).text).origin).toBe(server.origin)
  })
})

describe('the answer', () => {
  const sameFor = async (email: string): Promise<unknown> => {
    const response = await forget(email, fromElsewhere())
    return [response.status, await response.text(), [...response.headers.keys()].toSorted()]
  }

  test('is the same for who is unknown, has no password, was invited or is gone, and none gets a letter', async () => {
    const known = await sameFor(forgetful(3))
    const others = ['passwordless', 'invited', 'gone'].map((who) => `${who}@acme.example`)
    for (const email of others) {
      const gone = email.startsWith('gone')
      const id = await makePerson(fresh.database, { organization: email, email, ...(gone && { password }) })
      const column = gone ? 'deactivated_at' : 'invited_at'
      if (!email.startsWith('passwordless')) {
        const sql = `update members set ${column} = now() where organization_id = $1 and member_id = $2`
        await change(fresh.database, id, sql)
      }
    }
    for (const email of [...others, 'nobody@acme.example']) expect(await sameFor(email)).toEqual(known)
    await mail.letterTo(forgetful(3))
    await forget(forgetful(4), fromElsewhere())
    await mail.letterTo(forgetful(4))
    expect(mail.letters.flatMap(({ to }) => to).filter((to) => /passwordless|invited|gone|nobody/.test(to))).toEqual([])
  })

  test('is the same, and the log holds no link, when the mail server refuses', async () => {
    mail.refuseWith('554 no: $LETTER')
    expect((await forget(forgetful(3), fromElsewhere())).status).toBe(204)
    await expect.poll(() => server.logged).toContain('a letter was not sent')
    expect(server.logged).not.toMatch(/set-password#|@acme\.example|unforeseen/)
  })

  test('after three wishes for an account is no, known or not and however it is typed', async () => {
    for (const email of [forgetful(5), 'unheard-of@acme.example']) {
      const ways = [email, email.toUpperCase(), ` ${email}`, email.replace('acme', 'ACME')]
      const statuses: number[] = []
      for (const way of ways) statuses.push((await forget(way, fromElsewhere())).status)
      expect(statuses).toEqual([204, 204, 204, 429])
    }
  })

  test('after thirty wishes from an address is no, whosoever they are about', async () => {
    const headers = fromElsewhere()
    const statuses: number[] = []
    for (let n = 0; n < 31; n += 1) statuses.push((await forget(`stranger${n}@acme.example`, headers)).status)
    expect(statuses).toEqual([...Array<number>(30).fill(204), 429])
  })
})

describe('where no mail is configured', () => {
  test('the sign-in page knows, and the door does nothing', async () => {
    expect(await (await server.get('/sign-in/options')).json()).toMatchObject({ mayReset: true })
    expect(await (await mailless.get('/sign-in/options')).json()).toMatchObject({ mayReset: false })
    expect((await mailless.post('/forgot-password', { email: forgetful(3) })).status).toBe(204)
  })
})
