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

  test('goes on after a reload, as another sitting to whoever counts', async () => {
    const page = await open()
    await begin(page)
    const { uuid } = await take(page)
    await pass(10 * second)
    await page.reload()
    await pass(second)
    await page.addScriptTag({ content: script })
    await begin(page)
    await pass(5 * second)
    const sitting = await take(page)
    expect(sitting).toMatchObject({ activeMs: 15 * second, inactiveMs: 0 })
    expect(sitting.endedAtMs - sitting.startedAtMs).toBe(16 * second)
    expect(sitting.uuid).not.toBe(uuid)
    expect(await read(page)).toEqual({ activeMs: 0, inactiveMs: 0 })
  })

  test('goes on after a crash with what was felt up to the last touch, and is not handed over to anybody', async () => {
    const page = await open()
    await begin(page)
    await pass(10 * second)
    await press(page)
    await pass(3 * second)
    await crash(page)
    const next = await open()
    await begin(next)
    await recover(next)
    await pass(second)
    expect(await next.evaluate(() => left)).toEqual([])
    expect(await read(next)).toEqual({ activeMs: 11 * second, inactiveMs: 0 })
  })

  test('is handed over, once, with what it was about, where nobody goes on with it', async () => {
    const page = await open()
    await begin(page, { about: { task: 'a' } })
    await pass(10 * second)
    await press(page)
    await crash(page)
    const next = await open()
    await begin(next, { key: 'other' })
    for (const found of [[{ key: 'bench:1', about: { task: 'a' }, activeMs: 10 * second, isTouched: true }], []]) {
      await recover(next)
      await pass(second)
      await expect.poll(() => next.evaluate(() => left)).toMatchObject(found)
    }
  })

  test('is one clock in two tabs', async () => {
    const pages = [await open(), await open()] as const
    await begin(pages[0])
    await pass(10 * second)
    await begin(pages[1])
    await pass(5 * second)
    await press(pages[0])
    await expect.poll(() => read(pages[1])).toEqual({ activeMs: 15 * second, inactiveMs: 0 })
    await pass(2 * second)
    expect(await take(pages[0])).toMatchObject({ activeMs: 17 * second })
    await pass(second)
    expect(await take(pages[0])).toMatchObject({ activeMs: second })
    expect(await take(pages[1])).toMatchObject({ activeMs: 0, inactiveMs: 0 })
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
    expect(await read(page)).toEqual({ activeMs: 300, inactiveMs: 1_600 })
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
