import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

export const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)

/** Without a browser the journeys are skipped, and say so. */
export const hasBrowser = executablePath !== undefined

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })

/** A page, and what it did that no page of ours may: errors, and requests to other hosts. */
export interface Watched {
  readonly page: Page
  readonly wrongs: string[]
}

export interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

export async function openPage(browser: Browser, origin: string, look: Look): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: look.width, height: 900 },
    colorScheme: look.colorScheme,
    timezoneId: 'Europe/Warsaw',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  const wrongs: string[] = []
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // The browser also reports a connection that is lost on purpose, and that a stranger is one.
    if (message.type() === 'error' && !/ERR_CONNECTION_REFUSED|status of 401/.test(message.text()))
      wrongs.push(message.text())
  })
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) wrongs.push(`asked ${request.url()}`)
  })
  return { page, wrongs }
}

/** What axe finds wrong with a page; menus that are moved to its end are no landmarks. */
export async function inaccessible(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).disableRules(['region']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Kills the process of a page, which does not hear of it. */
export async function crash(page: Page): Promise<void> {
  const crashed = new Promise((resolve) => page.once('crash', resolve))
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
}
