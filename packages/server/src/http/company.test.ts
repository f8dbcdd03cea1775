import { beforeEach, describe, expect, test } from 'vitest'
import { browse, cookieOf } from '../../test/browse.ts'
import type { Browsing } from '../../test/browse.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { oidcProvider } from '../../test/oidc-provider.ts'
import { change, makePerson } from '../../test/people.ts'
import { serving } from '../../test/serving.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { createPasswordLink } from '../members/links.ts'
import { callbackPath } from '../members/oidc.ts'
import type { MemberId } from '../members/sessions.ts'

const fresh = freshDatabase()
const accounts: Record<string, { email?: string; email_verified?: boolean }> = {}
const provider = oidcProvider(accounts, () => `${server.origin}${callbackPath}`)
const server = serving(fresh, {
  get oidc() {
    return provider.settings
  },
})

let counter = 0
/** Somebody whom the provider knows, and signs in from now on. */
function account(told: { email?: string; email_verified?: boolean }): string {
  counter += 1
  const subject = `subject-${counter}`
  accounts[subject] = told
  provider.signedInAs(subject)
  return subject
}

const begin = (browser: Browsing, next = '') => browser.open(`${server.origin}/sign-in/oidc${next}`)

async function keyOf(browser: Browsing): Promise<unknown> {
  const document = '{ viewer { member { key } } }'
  const asked = await server.post('/graphql', { query: document }, { cookie: cookieOf(browser) })
  return ((await asked.json()) as { data?: { viewer: { member: { key: string } } } }).data?.viewer.member.key ?? null
}

const memberNow = async (id: MemberId): Promise<unknown> =>
  (
    await change(
      fresh.database,
      id,
      `select identity_subject as subject, joined_at is not null as "hasJoined" from members
       where organization_id = $1 and member_id = $2`,
    )
  )[0]

const invite = (id: MemberId): Promise<string> =>
  visit(fresh.database, operate(id.organizationId), async (em) => {
    await query(em, 'update members set invited_at = now() where organization_id = $1 and member_id = $2', [
      id.organizationId,
      id.memberId,
    ])
    const link = await createPasswordLink(em, id, server.origin, { purpose: 'invitation' })
    return new URL(link).hash.slice(1)
  })

/** Where somebody ends who is refused. */
const refused = (why: string) => `${server.origin}/sign-in?refused=${why}`

let email: string
beforeEach(() => {
  email = `person${counter}@acme.example`
})
const member = (): Promise<MemberId> => makePerson(fresh.database, { organization: `organization-${counter}`, email })

test('the sign-in page is told what the company calls its account', async () => {
  expect(await (await server.get('/sign-in/options')).json()).toMatchObject({ company: { name: 'Acme' } })
})

describe('with a company account', () => {
  test('a member of its verified e-mail comes in, and to where they wanted to go', async () => {
    const id = await member()
    const subject = account({ email: email.toUpperCase(), email_verified: true })
    const browser = browse()
    const at = await begin(browser, `?next=${encodeURIComponent('/performance?from=2026-03-01')}`)
    expect(at.href).toBe(`${server.origin}/performance?from=2026-03-01`)
    expect(await keyOf(browser)).toBe(email)
    expect(await memberNow(id)).toMatchObject({ subject })
    expect([...browser.cookies.keys()].filter((name) => name.includes('labelpulse'))).toEqual(['__Host-labelpulse'])
  })

  test('they are known again by the account, whatever their e-mail has become', async () => {
    await member()
    const subject = account({ email, email_verified: true })
    await begin(browse())
    accounts[subject] = { email: 'married@acme.example', email_verified: false }
    const browser = browse()
    await begin(browser)
    expect(await keyOf(browser)).toBe(email)
  })

  test('an invited one joins, and their link is used up', async () => {
    const id = await member()
    const token = await invite(id)
    account({ email, email_verified: true })
    const browser = browse()
    await begin(browser)
    expect(await keyOf(browser)).toBe(email)
    expect(await memberNow(id)).toMatchObject({ hasJoined: true })
    const late = await server.post('/accept-invitation', { token, password: 'a brand new password' })
    expect(late.status).toBe(404)
  })

  test('the session that the browser had before ends', async () => {
    await member()
    account({ email, email_verified: true })
    const browser = browse()
    await begin(browser)
    const before = browse(browser.cookies)
    await begin(browser)
    expect([await keyOf(before), await keyOf(browser)]).toEqual([null, email])
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'nobody is led to %s',
    async (next) => {
      await member()
      account({ email, email_verified: true })
      const at = await begin(browse(), `?next=${encodeURIComponent(next)}`)
      expect(at.origin).toBe(server.origin)
    },
  )
})

describe('nobody comes in', () => {
  async function expectRefusal(why: string): Promise<void> {
    const browser = browse()
    const at = await begin(browser)
    expect([at.href, await keyOf(browser)]).toEqual([refused(why), null])
  }

  test('whom no organization knows, and none is made', async () => {
    account({ email: 'stranger@acme.example', email_verified: true })
    await expectRefusal('unknown')
    await expectRefusal('unknown')
  })

  test('whose e-mail the provider has not verified', async () => {
    await member()
    account({ email, email_verified: false })
    await expectRefusal('unverified')
    account({})
    await expectRefusal('unverified')
  })

  test('who was given the e-mail of somebody who came before', async () => {
    const id = await member()
    const subject = account({ email, email_verified: true })
    await begin(browse())
    account({ email, email_verified: true })
    await expectRefusal('unknown')
    expect(await memberNow(id)).toMatchObject({ subject })
  })

  test('who was deactivated, with a known account or a new one', async () => {
    const id = await member()
    account({ email, email_verified: true })
    await begin(browse())
    const deactivate = 'update members set deactivated_at = now() where organization_id = $1 and member_id = $2'
    await change(fresh.database, id, deactivate)
    await expectRefusal('unknown')
    account({ email, email_verified: true })
    await expectRefusal('unknown')
  })

  test('whose invitation is too old', async () => {
    const id = await member()
    await invite(id)
    const expire = 'update password_links set expires_at = now() where organization_id = $1 and member_id = $2'
    await change(fresh.database, id, expire)
    account({ email, email_verified: true })
    await expectRefusal('unknown')
    expect(await memberNow(id)).toEqual({ subject: null, hasJoined: false })
  })

  test('who changes their mind at the provider', async () => {
    provider.signedInAs(null)
    await expectRefusal('interrupted')
  })
})

describe('the way back', () => {
  const callback = (answer: string): string => `${server.origin}${callbackPath}${answer}`

  /** A browser that was sent to the provider, and the address at which it would come back. */
  async function halfway(): Promise<{ browser: Browsing; back: string }> {
    const browser = browse()
    const back = await browser.open(`${server.origin}/sign-in/oidc`, ({ pathname }) => pathname === callbackPath)
    return { browser, back: back.href }
  }

  test('is for the browser that went', async () => {
    await member()
    account({ email, email_verified: true })
    const { browser, back } = await halfway()
    const other = browse()
    expect((await other.open(back)).href).toBe(refused('interrupted'))
    expect((await browser.open(back)).href).toBe(`${server.origin}/`)
    expect([await keyOf(other), await keyOf(browser)]).toEqual([null, email])
  })

  test('is taken once', async () => {
    await member()
    account({ email, email_verified: true })
    const { browser, back } = await halfway()
    const again = browse(browser.cookies)
    await browser.open(back)
    expect((await again.open(back)).href).toBe(refused('unavailable'))
    expect(await keyOf(again)).toBeNull()
  })

  test.each(['', '?code=x', '?code=x&state=y', '?error=server_error', '?state=%00&code=%ff'])(
    'with %s leads nowhere',
    async (answer) => {
      const { browser } = await halfway()
      expect((await browser.open(callback(answer))).href).toBe(refused('interrupted'))
    },
  )
})

test('no secret of it is in the log', async () => {
  await member()
  account({ email, email_verified: true })
  const browser = browse()
  await begin(browser)
  const secrets = [provider.settings.clientSecret ?? '', ...browser.cookies.values()].filter(({ length }) => length > 8)
  expect(secrets.length).toBeGreaterThan(1)
  for (const secret of [...secrets, 'code=', 'state=', 'eyJ']) expect(server.logged).not.toContain(secret)
})

describe('a provider that is away', () => {
  const lonely = serving(fresh, {
    oidc: { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: undefined, name: 'Acme' },
  })

  test('keeps no server from starting, and is told as that', async () => {
    const at = await browse().open(`${lonely.origin}/sign-in/oidc`)
    expect(at.href).toBe(`${lonely.origin}/sign-in?refused=unavailable`)
    expect(lonely.logged).toContain('sign-in with Acme: unavailable')
  })
})
