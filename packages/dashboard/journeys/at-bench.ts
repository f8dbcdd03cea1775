import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage } from './browser.ts'
import type { Look, Watched } from './browser.ts'
import { password } from './crossings.ts'
import type { Instance } from './instance.ts'

/** A member's own page, for the first time. */
export async function signIn(
  browser: Browser,
  server: Instance,
  key: string,
  { width = 1440, colorScheme = 'light' }: Partial<Look> = {},
): Promise<Watched> {
  const link = await server.run('sign-in-link', key)
  const watched = await openPage(browser, server.origin, { width, colorScheme })
  await watched.page.goto(link)
  await watched.page.getByLabel('New password').fill(password)
  await watched.page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await watched.page.waitForURL((url) => url.pathname !== '/set-password')
  return watched
}

/** Asks the server as a token's member does. */
export async function askAs<Data>({ origin }: Instance, token: string, query: string): Promise<Data> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown }
  expect(errors).toBeUndefined()
  return data
}

export async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Waits until the bench asks this, and has let it stand long enough to be answered. */
export const beAsked = (page: Page, question: string): Promise<void> =>
  page.locator('[data-question=answerable]', { hasText: question }).waitFor()

/** The name of the task in hand. */
export const taskShown = (page: Page): Promise<string | null> => page.locator('[data-task]').textContent()

/** Where some words of the text in hand begin on the page, at half their height, and how wide they are. */
export const placeOf = (page: Page, words: string): Promise<{ x: number; y: number; width: number }> =>
  page.locator('[data-stage]').evaluate((stage, sought) => {
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x, y: y + height / 2, width }
    }
    throw new Error(`no “${sought}” is shown`)
  }, words)
