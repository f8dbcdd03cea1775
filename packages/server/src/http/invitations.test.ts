import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { mailServer } from '../../test/mail-server.ts'
import { makePerson } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'

const fresh = freshDatabase()
const mail = mailServer()
const server = serving(fresh, {
  get mail() {
    return { smtpUrl: mail.smtpUrl, from: 'labels@acme.example' }
  },
})
const mailless = serving(fresh)

const olga = { email: 'olga@acme.example', password: 'correct horse battery' }
const password = 'a brand new password'
let cookie: string

beforeAll(async () => {
  await makePerson(fresh.database, { organization: 'Acme', ...olga })
  cookie = cookieFrom(await server.post('/sign-in', olga))
})
beforeEach(() => mail.refuseWith(null))

interface Invited {
  readonly link: string | null
  readonly mailed: boolean
  readonly person: { readonly state: string }
}

async function invited(key: string, at = server, verb = 'inviteMember'): Promise<Invited> {
  const role = verb === 'inviteMember' ? ', role: REVIEWER' : ''
  const query = `mutation ($key: String!) { invitation: ${verb}(key: $key${role}) { link mailed person { state } } }`
  const answer = await at.post('/graphql', { query, variables: { key } }, { cookie })
  const { data, errors } = (await answer.json()) as { data?: { invitation: Invited } | null; errors?: unknown }
  if (!data) throw new Error(JSON.stringify(errors))
  return data.invitation
}

const linkIn = (text: string | null | undefined): URL => new URL(/\bhttps?:\S+/.exec(text ?? '')?.[0] ?? 'none:')
const accept = (link: URL, body: object = {}): Promise<Response> =>
  server.post('/accept-invitation', { token: link.hash.slice(1), password, ...body })

async function viewerOf(response: Response): Promise<unknown> {
  const query = '{ viewer { member { key name role } } }'
  const asked = await server.post('/graphql', { query }, { cookie: cookieFrom(response) })
  return ((await asked.json()) as { data?: { viewer: { member: unknown } } }).data?.viewer.member
}

describe('who is invited', () => {
  test('gets a letter, joins by its link under a name of their own, and is signed in', async () => {
    expect(await invited('rob@acme.example')).toEqual({ link: null, mailed: true, person: { state: 'INVITED' } })
    const { subject, text } = await mail.letterTo('rob@acme.example')
    expect(subject).toBe('Invitation to Acme on Labelpulse')
    expect(text).toContain('olga@acme.example invites you to Acme on Labelpulse, as a reviewer.')
    const link = linkIn(text)
    expect(link.href).toMatch(new RegExp(`^${server.origin}/accept-invitation#[\\w-]{43}$`))
    const accepted = await accept(link, { name: ' Rob Roy ' })
    expect(await viewerOf(accepted)).toEqual({ key: 'rob@acme.example', name: 'Rob Roy', role: 'REVIEWER' })
    expect((await server.post('/sign-in', { email: 'rob@acme.example', password })).status).toBe(204)
  })

  test('joins once, and with a password that is one', async () => {
    await invited('ann@acme.example')
    const link = linkIn((await mail.letterTo('ann@acme.example')).text)
    const weak = await accept(link, { password: 'password1' })
    expect([weak.status, await weak.json()]).toMatchObject([400, { code: 'BAD_USER_INPUT', field: 'password' }])
    const both = await Promise.all([accept(link), accept(link)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([204, 404]))
    expect((await accept(link)).status).toBe(404)
  })

  test('and gets a newer link cannot use the older one', async () => {
    await invited('bob@acme.example')
    const older = linkIn((await mail.letterTo('bob@acme.example')).text)
    await invited('bob@acme.example', server, 'renewInvitation')
    await expect.poll(() => mail.letters.filter(({ to }) => to.includes('bob@acme.example'))).toHaveLength(2)
    const newer = linkIn((await mail.letterTo('bob@acme.example')).text)
    expect([(await accept(older)).status, (await accept(newer)).status]).toEqual([404, 204])
  })

  test('sets no password with an invitation, and joins by no password link', async () => {
    await invited('cy@acme.example')
    const token = linkIn((await mail.letterTo('cy@acme.example')).text).hash.slice(1)
    expect((await server.post('/set-password', { token, password })).status).toBe(404)
    expect((await server.post('/sign-in', { email: 'cy@acme.example', password })).status).toBe(401)
  })
})

describe('whoever invites', () => {
  test('is given the link to hand on where no mail is configured', async () => {
    const { link, mailed } = await invited('di@acme.example', mailless)
    expect(mailed).toBe(false)
    expect(linkIn(link).origin).toBe(mailless.origin)
    expect((await accept(linkIn(link))).status).toBe(204)
  })

  test('is told so, and given the link, where the mail server refuses; the log has none of it', async () => {
    mail.refuseWith('554 no: $LETTER')
    const { link, mailed } = await invited('ed@acme.example')
    expect(mailed).toBe(false)
    const secret = linkIn(link).hash.slice(1)
    expect(secret).toHaveLength(43)
    expect(server.logged).toContain('a letter was not sent')
    expect(server.logged).not.toMatch(new RegExp(`${secret}|@acme\\.example|accept-invitation#`))
    expect((await accept(linkIn(link))).status).toBe(204)
  })
})
