import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, inaccessible, openBrowser, openPage } from './browser.ts'
import { instance } from './instance.ts'
import type { Instance } from './instance.ts'

const submittedAt = (at: Date) => ({
  type: 'workunit',
  uuid: crypto.randomUUID(),
  created_at: at.toISOString(),
  created_by: 'ann@acme.example',
  project: 'images',
  task: 't1',
  work_type: 'label',
  action: 'submitted',
  time: 60_000,
  inactive_time: 0,
  next_label_status: 'LABELED',
})

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
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('This is demo data.').waitFor()
    await page.getByRole('button', { name: 'Remove demo' }).click()
    await page.waitForURL(/\/setup/)
    expect(await inaccessible(page)).toEqual([])

    await page.getByLabel('Organization').fill('Acme')
    await page.getByLabel('Your name').fill('Olga')
    await page.getByLabel('E-mail').fill('olga@acme.example')
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
    await page.getByRole('button', { name: 'Set up and sign in' }).click()
    await page.waitForURL(/\/performance/)
    await page.getByText('There is no work yet').first().waitFor()

    // What is imported first is often older than the days on the page.
    await server.bring(
      { type: 'member', key: 'ann@acme.example', name: 'Ann', role: 'annotator' },
      { type: 'project', key: 'images', name: 'Images', members: ['ann@acme.example'] },
      submittedAt(new Date(Date.now() - 200 * 24 * 3_600_000)),
    )
    await page.getByText(/^The last work in your projects is of/).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Images' }).waitFor()
    await page.getByRole('button', { name: /^Go to/ }).click()
    await expect.poll(() => page.getByRole('button', { name: /^Submitted Annotations/ }).textContent()).toContain('1')
    expect(wrongs).toEqual([])
  })
})
