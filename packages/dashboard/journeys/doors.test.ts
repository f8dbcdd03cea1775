import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailServer } from '../../server/test/mail-server.ts'
import { oidcProvider } from '../../server/test/oidc-provider.ts'
import { hasBrowser, inaccessible, openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { instance } from './instance.ts'
import type { Instance } from './instance.ts'

const email = 'ann@acme.example'
const [first, reset, changed] = ['correct horse battery', 'a better staple', 'quite another thing']

let server: Instance
let browser: Browser
const mail = mailServer()
const provider = oidcProvider({ ann: { email, email_verified: true } }, () => `${server.origin}/sign-in/oidc/callback`)

beforeAll(async () => {
  if (!hasBrowser) return
  const { issuer, clientId, clientSecret = '', name } = provider.settings
  server = await instance({
    LABELPULSE_SMTP_URL: mail.smtpUrl,
    LABELPULSE_MAIL_FROM: 'Labelpulse <labels@acme.example>',
    LABELPULSE_OIDC_ISSUER: issuer,
    LABELPULSE_OIDC_CLIENT_ID: clientId,
    LABELPULSE_OIDC_CLIENT_SECRET: clientSecret,
    LABELPULSE_OIDC_NAME: name,
  })
  await server.bring(
    { type: 'organization', key: 'acme', name: 'Acme', time_zone: 'Europe/Warsaw' },
    { type: 'member', key: email, name: 'Ann Nowak', role: 'manager' },
    { type: 'project', key: 'images', name: 'Images', members: [email] },
  )
  await server.serve()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

const atDoor = async (): Promise<Watched> => {
  const watched = await openPage(browser, server.origin, { width: 1440, colorScheme: 'light' })
  await watched.page.goto('/sign-in')
  return watched
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const enters = (page: Page): Promise<void> => page.waitForURL(/\/performance/)

async function signIn(page: Page, password: string): Promise<void> {
  await field(page, 'E-mail').fill(email)
  await field(page, 'Password').fill(password)
  await button(page, 'Sign in').click()
}

/** On the page of a link, which says whose it is. */
async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByText(email).waitFor()
  expect(await inaccessible(page)).toEqual([])
  await field(page, 'New password').fill(password)
  await button(page, 'Set the password and sign in').click()
  await enters(page)
}

describe.skipIf(!hasBrowser)('whoever has an account', () => {
  test('sees the door in the colours of their system, also when those change', async () => {
    const { page } = await atDoor()
    await button(page, 'Sign in').waitFor()
    const shown = () => page.evaluate(() => document.documentElement.className)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(shown).toBe(colorScheme)
    }
  })

  test('comes in with it from their company, or is told that they did not', async () => {
    const { page } = await atDoor()
    const company = page.getByRole('link', { name: /Continue with company account/ })
    provider.signedInAs(null)
    await company.click()
    await page.waitForURL(/\/sign-in\?/)
    await page.getByRole('alert').waitFor()
    expect(await inaccessible(page)).toEqual([])
    provider.signedInAs('ann')
    await company.click()
    await enters(page)
  })

  test('sets a first password by a link', async () => {
    const link = /http\S+/.exec(await server.run('sign-in-link', email))![0]
    const { page, wrongs } = await openPage(browser, server.origin, { width: 390, colorScheme: 'dark' })
    await page.goto(link)
    await setPassword(page, first)
    expect(wrongs).toEqual([])
  })

  test('sets a forgotten password by a letter, whose link holds once', async () => {
    const { page, wrongs } = await atDoor()
    await page.getByRole('link', { name: 'Forgot it?' }).click()
    // The page that is left has a field of the same name.
    await page.getByText('A link by mail lets you set a new one.').waitFor()
    await field(page, 'E-mail').fill(email)
    await button(page, 'Send me a link').click()
    await page.getByText('a letter with a link is on its way').waitFor()
    const { text } = await mail.letterTo(email)
    const link = /http\S+/.exec(text)![0]
    await page.goto(link)
    await setPassword(page, reset)
    await page.goto('/sign-in')
    await page.goto(link)
    await page.getByRole('alert').waitFor()
    expect(wrongs).toEqual([])
  })

  test('changes their password: other pages of that browser go on, other browsers are at the door', async () => {
    const [{ page, wrongs }, elsewhere] = [await atDoor(), await atDoor()]
    for (const one of [page, elsewhere.page]) {
      await signIn(one, reset)
      await enters(one)
    }
    const account = await page.context().newPage()
    await account.goto('/account')
    await button(account, 'Change password').click()
    await field(account, 'Current password').fill('not that one')
    await field(account, 'New password').fill(changed)
    await button(account, 'Change it').click()
    await account.getByText('This is not your password.').waitFor()
    await field(account, 'Current password').fill(reset)
    await button(account, 'Change it').click()
    await account.getByText('Your password is changed').waitFor()
    await elsewhere.page.waitForURL(/\/sign-in/)
    expect(new URL(page.url()).pathname).toBe('/performance')
    await page
      .getByText(/^There is no work in/)
      .or(page.getByText('There is no work yet'))
      .first()
      .waitFor()

    await signIn(elsewhere.page, reset)
    await elsewhere.page.getByRole('alert').waitFor()
    await signIn(elsewhere.page, changed)
    await enters(elsewhere.page)
    expect(wrongs).toEqual([])
  })
})
