import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, inaccessible, openBrowser, openPage } from './browser.ts'
import { instance } from './instance.ts'
import type { Instance } from './instance.ts'

describe.skipIf(!hasBrowser)('a newcomer', () => {
  let server: Instance
  let browser: Browser

  beforeAll(async () => {
    server = await instance()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.remove()
  })

  test('looks at the demo, removes it in one click, and sets the server up', { timeout: 180_000 }, async () => {
    const said = await server.serve('start')
    await expect.poll(said, { timeout: 60_000 }).toContain('is served at')
    const demoPassword = /with the password (\S+)/.exec(said())?.[1] ?? ''
    const demoOwner = /owner +(\S+@\S+)/.exec(said())?.[1] ?? ''
    const { page, wrongs } = await openPage(browser, server.origin, { width: 1440, colorScheme: 'light' })
    await page.goto('/')
    await page.getByLabel('E-mail').fill(demoOwner)
    await page.getByLabel('Password', { exact: true }).fill(demoPassword)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('This is demo data').waitFor()
    await page.getByText('Submitted Annotations').first().waitFor()

    await page.getByRole('button', { name: 'Remove demo' }).click()
    await page.getByRole('button', { name: 'Remove it' }).click()
    await page.waitForURL(/\/setup/)
    expect(await inaccessible(page)).toEqual([])

    await page.getByLabel('Organization').fill('Acme')
    await page.getByLabel('Your name').fill('Olga')
    await page.getByLabel('E-mail').fill('olga@acme.example')
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
    await page.getByRole('button', { name: 'Set up and sign in' }).click()
    await page.waitForURL(/\/performance/)
    await page.getByText('There is no work yet').first().waitFor()
    expect(wrongs).toEqual([])
  })
})
