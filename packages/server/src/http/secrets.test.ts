import { once } from 'node:events'
import { connect } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { browse } from '../../test/browse.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { mailServer } from '../../test/mail-server.ts'
import { oidcProvider } from '../../test/oidc-provider.ts'
import { linkFor, makePerson, tokenFor } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import { callbackPath } from '../members/oidc.ts'

const fresh = freshDatabase()
const mail = mailServer({ user: 'canary-smtp-user', pass: 'canary-smtp-password' })
const ann = { email: 'canary-ann@acme.example', password: 'canary-password-of-ann' }
const provider = oidcProvider(
  { canarySubject: { email: ann.email, email_verified: true } },
  () => `${server.origin}${callbackPath}`,
)
const server = serving(fresh, {
  get mail() {
    return { smtpUrl: mail.smtpUrl, from: 'labels@acme.example' }
  },
  get oidc() {
    return provider.settings
  },
})

/** What nobody may find in the log: everything that is said to begin so, and what the server gave out itself. */
const canary = 'canary'
const given: string[] = []
const wrong = ['canary-wrong', '\0canary', 'canary'.repeat(40), `canary'; select 1 --`, '\uD800canary']
const cookies = (secret: string): string => `__Host-labelpulse=${secret}; labelpulse=${secret}`

beforeAll(async () => {
  const id = await makePerson(fresh.database, { organization: 'acme', ...ann })
  given.push(await linkFor(fresh.database, id), await tokenFor(fresh.database, id, ['read', 'write', 'ingest']))
})

const inUrl = (text: string): string => encodeURIComponent(text.toWellFormed())

async function doors(): Promise<void> {
  for (const secret of wrong) {
    const headers = { authorization: `Bearer canary-${inUrl(secret)}`, cookie: cookies('canary-cookie') }
    await server.post('/sign-in', { email: ann.email, password: secret }, headers)
    await server.post('/sign-in', { email: `${secret}@acme.example`, password: secret }, headers)
    await server.post('/set-password', { token: secret, password: secret }, headers)
    await server.post('/accept-invitation', { token: secret, password: secret, name: secret }, headers)
    await server.post('/forgot-password', { email: `${secret}@acme.example` }, headers)
    await server.post('/setup', { organization: { name: secret }, owner: { password: secret } }, headers)
    await server.post('/sign-out', {}, headers)
    await server.post('/graphql', { query: secret, variables: { secret } }, headers)
    await server.post('/ingest', { secret }, headers)
    await server.get(`/nothing?token=${inUrl(secret)}`, headers)
    await server.get(`/graphql?query=${inUrl(secret)}`, headers)
    await server.get(`/sign-in/oidc?next=/canary-${inUrl(secret)}`, headers)
    const cookie = `${cookies(secret)}; __Host-labelpulse-errand=secret=${inUrl(secret)}&next=/canary`
    await server.get(`${callbackPath}?code=canary&state=${inUrl(secret)}`, {
      cookie: encodeURI(cookie.toWellFormed()),
    })
  }
}

async function asAnn(): Promise<void> {
  const [link, token] = given as [string, string]
  const set = await server.post('/set-password', { token: link, password: ann.password })
  const signedIn = await server.post('/sign-in', ann, { cookie: cookieFrom(set) })
  const cookie = cookieFrom(signedIn)
  given.push(cookieFrom(set), cookie)
  await server.post('/forgot-password', { email: ann.email })
  given.push(/#([\w-]{43})/.exec((await mail.letterTo(ann.email)).text)?.[1] ?? '')
  const query = `mutation { createToken(scopes: [READ]) { secret } inviteMember(key: "canary-bo@acme.example", role: OWNER) { link } }`
  const made = (await (await server.post('/graphql', { query }, { cookie })).json()) as {
    data: { createToken: { secret: string } }
  }
  given.push(made.data.createToken.secret)
  given.push(/#([\w-]{43})/.exec((await mail.letterTo('canary-bo@acme.example')).text)?.[1] ?? '')
  for (const text of ['{ canary }', '{ viewer { canary', 'query ($a: Canary!) { viewer { member { key } } }'])
    await server.post('/graphql', { query: text, variables: { a: 'canary' } }, { authorization: `Bearer ${token}` })
  await server.post('/ingest', { type: 'canary', text: 'canary' }, { authorization: `Bearer ${token}` })
  provider.signedInAs('canarySubject')
  const browser = browse()
  const back = await browser.open(`${server.origin}/sign-in/oidc`, ({ pathname }) => pathname === callbackPath)
  given.push(back.searchParams.get('code') ?? '', back.searchParams.get('state') ?? '', ...browser.cookies.values())
  await browser.open(back.href)
  given.push(...browser.cookies.values())
}

async function sockets(): Promise<void> {
  const url = `${server.origin.replace('http', 'ws')}/graphql?token=canary`
  const says = [
    ['{"type":"connection_init","payload":{"authorization":"Bearer canary"}}'],
    [
      `{"type":"connection_init","payload":{"authorization":"Bearer ${given[1]}"}}`,
      '{"type":"subscribe","id":"canary","payload":{"query":"{ canary }","variables":{"a":"canary"}}}',
      '{"type":"subscribe","id":"1","payload":{"query":"{ viewer { member { key } } }"}}',
    ],
    ['canary'],
    ['{"type":"canary"}'],
  ]
  for (const messages of says) {
    const socket = new WebSocket(url, 'graphql-transport-ws', { headers: { cookie: cookies('canary') } })
    await once(socket, 'open')
    for (const message of messages) {
      socket.send(message)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    socket.terminate()
  }
}

/** What is no HTTP at all. */
async function garbage(): Promise<void> {
  const { port } = new URL(server.origin)
  for (const bytes of [
    'GET / HTTP/1.1\r\nAuthorization: Bearer canary\r\nbad header canary\r\n\r\n',
    'canary\r\n\r\n',
  ]) {
    const socket = connect(Number(port), '127.0.0.1')
    socket.end(bytes)
    socket.resume()
    await once(socket, 'close')
  }
}

test('no secret is in the log, whatever comes in by whichever door, right or wrong', async () => {
  await doors()
  await asAnn()
  await sockets()
  await garbage()
  expect(given.length).toBeGreaterThan(10)
  // Bytes are written as numbers.
  const bytes = [...Buffer.from(canary)].join(',')
  const found = [...given, canary, bytes, ...given.map(encodeURIComponent)].filter(
    (secret) => secret.length > 5 && server.logged.includes(secret),
  )
  const lines = server.logged.split('\n').filter((line) => found.some((secret) => line.includes(secret)))
  expect({ found, lines: lines.slice(0, 10) }).toEqual({ found: [], lines: [] })
  expect(server.logged).not.toContain('unforeseen')
  for (const path of ['/sign-in', '/graphql', '/forgot-password', callbackPath]) expect(server.logged).toContain(path)
})
