import { fileURLToPath } from 'node:url'
import type * as Tracker from '@labelpulse/tracker'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { build, defaultClientConditions } from 'vite'
import { crash, hasBrowser, openBrowser } from './browser.ts'

declare global {
  var tracker: typeof Tracker
  var clock: Tracker.Attention
  var left: Tracker.LeftSitting[]
}

const entry = fileURLToPath(new URL('../../tracker/src/index.ts', import.meta.url))
const origin = 'http://bench.example'
const html = '<!doctype html><title>Bench</title><textarea></textarea><aside tabindex="0">Beside</aside>'
const second = 1_000

/** What the bench imports, as a script that says `tracker`. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: { lib: { entry, formats: ['iife'], name: 'tracker' }, write: false },
  })
  const [output] = [built].flat()
  return output && 'output' in output ? output.output[0].code : ''
}

describe.skipIf(!hasBrowser)('attention under a key', () => {
  let script: string
  let browser: Browser
  let context: BrowserContext

  beforeAll(async () => {
    script = await bundled()
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    context = await browser.newContext()
    await context.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
    await context.clock.install({ time: Date.now() - second })
    await context.clock.pauseAt(Date.now())
    return () => context.close()
  })

  const pass = (ms: number): Promise<void> => context.clock.fastForward(ms)
  const press = (page: Page): Promise<void> => page.locator('textarea').press('a')

  async function open(): Promise<Page> {
    const page = await context.newPage()
    await page.goto(`${origin}/`)
    await page.addScriptTag({ content: script })
    return page
  }

  async function begin(page: Page, options: Partial<Tracker.AttentionOptions> = {}): Promise<void> {
    await page.evaluate((said) => {
      globalThis.clock = tracker.attend({ elements: document, key: 'bench:1', ...said })
    }, options)
  }

  const read = (page: Page) => page.evaluate(() => clock.read())
  const take = (page: Page) => page.evaluate(() => clock.take())
  const recover = (page: Page) =>
    page.evaluate(() => {
      globalThis.left = []
      void tracker.recover('bench:', (one) => left.push(one))
    })

  test('is handed over, once, with what it was about, where nobody goes on with it', async () => {
    const page = await open()
    await begin(page, { about: { task: 'a' } })
    await pass(10 * second)
    await press(page)
    await crash(page)
    const next = await open()
    await begin(next, { key: 'other' })
    for (const found of [[{ about: { task: 'a' }, activeMs: 10 * second, isTouched: true }], []]) {
      await recover(next)
      await pass(3 * second)
      await expect.poll(() => next.evaluate(() => left)).toMatchObject(found)
    }
  })

  test('goes on where another one stopped, at that instant, also where nobody looks yet', async () => {
    const [page, next] = [await open(), await open()]
    await begin(page)
    await pass(10 * second)
    await begin(next, { key: 'bench:2' })
    await pass(2 * second)
    // As if it had slept since: it was not told, and stops then.
    const sinceMs = await next.evaluate(() => Date.now() - 2_000)
    const left = await page.evaluate((instantMs) => clock.stop(instantMs), sinceMs)
    expect(left).toMatchObject({ activeMs: 10 * second, endedAtMs: sinceMs })
    await next.evaluate(
      ([sitting, key]) => {
        tracker.giveBack({ key, thresholdMs: 300_000 }, sitting)
        clock.goOn(sitting.endedAtMs)
      },
      [left, 'bench:2'] as const,
    )
    expect(await read(next)).toMatchObject({ activeMs: 12 * second, inactiveMs: 0 })
    expect(await take(next)).toMatchObject({ activeMs: 12 * second, inactiveMs: 0 })
  })

  test('keeps what it felt where another clock was touched at the same instant', async () => {
    const pages = [await open(), await open()] as const
    await begin(pages[0])
    await begin(pages[1], { key: 'bench:2' })
    await pass(second)
    await Promise.all(pages.map((page) => page.evaluate(() => document.dispatchEvent(new Event('pointerdown')))))
    await expect.poll(async () => (await read(pages[0])).activeMs + (await read(pages[1])).activeMs).toBe(second)
    await pass(10 * second)
    const felt = await Promise.all(pages.map(take))
    expect(felt.map(({ activeMs }) => activeMs).reduce((sum, ms) => sum + ms)).toBe(11 * second)
  })

  test('feels its elements only', async () => {
    const page = await open()
    await page.evaluate(() => {
      const [elements] = document.querySelectorAll('textarea')
      if (elements) globalThis.clock = tracker.attend({ elements, key: 'bench:1', thresholdMs: 1_000 })
    })
    for (const element of ['aside', 'textarea']) {
      await pass(800)
      await page.locator(element).press('a')
    }
    await pass(300)
    expect(await read(page)).toMatchObject({ activeMs: 300, inactiveMs: 1_600 })
  })

  test('feels the same in a page that the browser keeps nothing for', async () => {
    const page = await open()
    await page.evaluate(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    })
    await begin(page)
    await recover(page)
    await pass(10 * second)
    await press(page)
    expect(await take(page)).toMatchObject({ activeMs: 10 * second })
    await pass(2 * second)
    expect(await page.evaluate(() => clock.stop())).toMatchObject({ activeMs: 2 * second, isTouched: false })
  })
})
