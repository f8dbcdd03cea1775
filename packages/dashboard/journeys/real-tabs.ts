import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'
import { executablePath } from './browser.ts'

/** A browser as people have it: a tab behind another one is hidden, and pages that were left are put aside. */
export interface RealTabs {
  readonly context: BrowserContext
  close(): Promise<void>
}

/** Browsers that Playwright launches itself show every tab and put nothing aside. */
export async function openRealTabs(): Promise<RealTabs> {
  const profile = mkdtempSync(join(tmpdir(), 'labelpulse-tabs-'))
  const child = spawn(
    executablePath ?? '',
    ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0'].concat(
      `--user-data-dir=${profile}`,
    ),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const exit = once(child, 'exit')
  let address: string | undefined
  for await (const line of createInterface(child.stderr)) {
    address = /DevTools listening on (\S+)/.exec(line)?.[1]
    if (address) break
  }
  if (!address) throw new Error('The browser did not start')
  // What it says from here on has to go somewhere.
  child.stderr.resume()
  const endpoint = address
  const connect = () => chromium.connectOverCDP(endpoint, { noDefaults: true, timeout: 15_000 })
  // A browser that has just started and a busy machine: the first call may find nobody.
  const browser = await connect().catch(connect).catch(connect)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no window')
  return {
    context,
    close: async () => {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close')
      await exit
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
