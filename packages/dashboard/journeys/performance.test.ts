import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, inaccessible, openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { instance } from './instance.ts'
import type { Instance } from './instance.ts'

const password = 'correct horse battery'
const dayMs = 24 * 3_600_000

const submitted = (n: number, at: Date, time = 60_000) => ({
  type: 'workunit',
  uuid: crypto.randomUUID(),
  created_at: at.toISOString(),
  created_by: 'ann@acme.example',
  project: 'images',
  task: `t${n}`,
  work_type: 'label',
  action: 'submitted',
  time,
  inactive_time: 0,
  next_label_status: 'LABELED',
})

const acme = [
  { type: 'organization', key: 'acme', name: 'Acme', time_zone: 'Europe/Warsaw' },
  { type: 'member', key: 'ann@acme.example', name: 'Ann', role: 'annotator' },
  { type: 'member', key: 'mo@acme.example', name: 'Mo', role: 'manager' },
  { type: 'project', key: 'images', name: 'Images', members: ['ann@acme.example', 'mo@acme.example'] },
  ...Array.from({ length: 12 }, (_, n) => submitted(n, new Date(Date.now() - n * dayMs), 50_000 + n * 10_000)),
]

describe.skipIf(!hasBrowser)('a manager with work of twelve days', () => {
  let server: Instance
  let browser: Browser
  let watched: Watched

  beforeAll(async () => {
    server = await instance()
    await server.bring(...acme)
    await server.serve()
    browser = await openBrowser()
    watched = await openPage(browser, server.origin, { width: 1440, colorScheme: 'light' })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.remove()
  })

  const tile = (name: string | RegExp) => watched.page.getByRole('button', { name }).first()

  test('sets a password by the link of the command, and is on the page', async () => {
    const { page } = watched
    await page.goto(await server.run('sign-in-link', 'mo@acme.example'))
    await page.getByLabel('New password').fill(password)
    await page.getByRole('button', { name: 'Set the password and sign in' }).click()
    await page.waitForURL(/\/performance/)
    await expect.poll(() => tile(/^Submitted Annotations/).textContent()).toContain('12')
    await expect.poll(() => tile(/Time per Annotation\s*median/).textContent()).toMatch(/1\s*m\s*45\s*s/)
  })

  test('sees a workunit that was just submitted', async () => {
    const token = await server.run('token', 'mo@acme.example', '--scopes', 'ingest')
    const body = JSON.stringify(submitted(100, new Date()))
    const beganAtMs = performance.now()
    const answer = await fetch(`${server.origin}/ingest`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
      body,
    })
    expect(await answer.json()).toMatchObject({ added: 1, refused: [] })
    await watched.page.waitForFunction(() =>
      [...document.querySelectorAll('button')].some((button) => /^Submitted Annotations\D*13\D/.test(button.innerText)),
    )
    console.log(`a submitted workunit is on an open page after ${Math.round(performance.now() - beganAtMs)} ms`)
  })

  test('narrows by range, and finds it in the address after a reload and by a sent link', async () => {
    const { page } = watched
    await page.getByText('7 d', { exact: true }).click()
    await expect.poll(() => tile(/^Submitted Annotations/).textContent()).toContain('8')
    const address = page.url()
    expect(new URL(address).search).toContain('range=7d')
    await page.reload()
    await expect.poll(() => tile(/^Submitted Annotations/).textContent()).toContain('8')
    expect(page.url()).toBe(address)
    for (const link of ['/performance?range=90d', '/organization/workspaces', '/nosuchpage']) {
      await page.goto(link)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(page.url()).toBe(server.origin + link)
    }
    await page.goto('/performance')
    await expect.poll(() => tile(/^Submitted Annotations/).textContent()).toContain('13')
  })

  test('is told when the connection is lost, and is live again by itself', async () => {
    const { page } = watched
    await server.kill()
    await page.getByText(/Connection lost/).waitFor()
    await expect.poll(() => tile(/^Submitted Annotations/).textContent()).toContain('13')
    await server.bring(submitted(101, new Date()))
    await server.serve()
    await expect.poll(() => tile(/^Submitted Annotations/).textContent(), { timeout: 30_000 }).toContain('14')
    expect(await page.getByText(/Connection lost/).count()).toBe(0)
  })

  test('finds nothing wrong on the page: no error, no foreign host, nothing inaccessible, also small and dark', async () => {
    expect(await inaccessible(watched.page)).toEqual([])
    const small = await openPage(browser, server.origin, { width: 390, colorScheme: 'dark' })
    await small.page.goto('/sign-in')
    await small.page.getByLabel('E-mail').fill('mo@acme.example')
    await small.page.getByLabel('Password', { exact: true }).fill(password)
    await small.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await small.page.waitForURL(/\/performance/)
    await small.page.getByText('Submitted Annotations').first().waitFor()
    expect(await inaccessible(small.page)).toEqual([])
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await small.page.evaluate(overflow)).toBe(0)
    expect([...watched.wrongs, ...small.wrongs]).toEqual([])
  })
})
