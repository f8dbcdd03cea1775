import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openBrowser } from './browser.ts'
import { instance } from './instance.ts'
import type { Instance } from './instance.ts'

const me = '{ viewer { member { key } } }'
const deed = 'mutation { createToken(scopes: [READ]) { secret } }'

/** What a foreign page tries on the server at `origin`, and what it got: in the page, so it stands by itself. */
async function tryEverything({ origin, query }: { origin: string; query: string }): Promise<Record<string, string>> {
  const body = JSON.stringify({ query })
  const read = async (path: string, init: RequestInit): Promise<string> => {
    const response = await fetch(`${origin}${path}`, { credentials: 'include', ...init })
    return response.type === 'opaque' ? 'nothing' : `read ${response.status}`
  }
  const post = { method: 'POST', body }
  const loaded = (element: HTMLImageElement | HTMLScriptElement | HTMLIFrameElement, path: string): Promise<string> =>
    new Promise((resolve) => {
      element.addEventListener('load', () => resolve('loaded'))
      element.addEventListener('error', () => resolve('nothing'))
      element.src = `${origin}${path}`
      document.body.append(element)
    })
  const beside = `/graphql?query=${encodeURIComponent('{ viewer { member { key } } }')}`
  const tries: Record<string, () => Promise<string>> = {
    'fetch of JSON': () => read('/graphql', { ...post, headers: { 'content-type': 'application/json' } }),
    'fetch of plain text': () => read('/graphql', { ...post, headers: { 'content-type': 'text/plain' } }),
    'fetch without CORS': () => read('/graphql', { ...post, mode: 'no-cors' }),
    'fetch of a query by GET': () => read(beside, {}),
    'fetch of a query by GET, said to be asked for': () =>
      read(beside, { headers: { 'apollo-require-preflight': '1' } }),
    'fetch of the options': () => read('/sign-in/options', {}),
    'fetch of the metrics': () => read('/metrics', {}),
    'sign-out without CORS': () => read('/sign-out', { method: 'POST', mode: 'no-cors' }),
    'sign-in without CORS': () => read('/sign-in', { ...post, mode: 'no-cors' }),
    'a beacon': async () => (navigator.sendBeacon(`${origin}/sign-out`, body) ? 'nothing' : 'not sent'),
    'an image': () => loaded(new Image(), beside),
    'a script': () => loaded(document.createElement('script'), beside),
    'a script of the metrics': () => loaded(document.createElement('script'), '/metrics'),
    'a socket': () =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
        socket.addEventListener('open', () => resolve('open'))
        socket.addEventListener('error', () => resolve('nothing'))
      }),
  }
  const got: Record<string, string> = {}
  for (const [name, attempt] of Object.entries(tries)) got[name] = await attempt().catch(() => 'nothing')
  return got
}

/** Sends a form as a foreign page can, and says what the browser showed then. */
async function submit(page: Page, action: string, name: string): Promise<number> {
  const answered = page.waitForResponse((response) => response.url() === action)
  await page.evaluate(
    ([to, field]) => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: to, enctype: 'text/plain' })
      const input = document.createElement('input')
      input.name = field ?? ''
      form.append(input)
      document.body.append(form)
      form.submit()
    },
    [action, name],
  )
  const response = await answered
  await page.waitForURL(action)
  return response.status()
}

describe.skipIf(!hasBrowser)('in a browser in which somebody is signed in, a page of', () => {
  let server: Instance
  let browser: Browser
  let context: BrowserContext
  let own: Page
  const foreign = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Foreign</title>'),
  )

  beforeAll(async () => {
    server = await instance()
    const words = ['--organization', 'acme', '--name', 'Acme', '--time-zone', 'UTC', '--owner', 'olga@acme.example']
    const link = new URL(await server.run('init', ...words))
    await server.serve()
    foreign.listen(0)
    await once(foreign, 'listening')
    browser = await openBrowser()
    context = await browser.newContext()
    own = await context.newPage()
    await own.goto(`${server.origin}/sign-in`)
    const body = JSON.stringify({ token: link.hash.slice(1), password: 'correct horse battery' })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    await own.evaluate((sent) => fetch('/set-password', sent), init)
  })
  afterAll(async () => {
    await browser?.close()
    foreign.close()
    await server?.remove()
  })

  const asked = (query: string): Promise<unknown> =>
    own.evaluate(async (sent) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ query: sent })
      return (await fetch('/graphql', { method: 'POST', headers, body })).json() as Promise<unknown>
    }, query)

  test.each([
    ['another site', 'localhost'],
    ['the same site at another port, which is sent the cookies', '127.0.0.1'],
  ])('%s gets nothing and changes nothing', async (_, host) => {
    expect(await asked(me)).toEqual({ data: { viewer: { member: { key: 'olga@acme.example' } } } })
    const page = await context.newPage()
    const address = `http://${host}:${(foreign.address() as AddressInfo).port}/`
    await page.goto(address)
    const got = await page.evaluate(tryEverything, { origin: server.origin, query: deed })
    expect(Object.keys(got).length).toBeGreaterThan(10)
    expect(Object.entries(got).filter(([, what]) => what !== 'nothing')).toEqual([])
    for (const [path, name] of [
      ['/sign-out', 'x'],
      ['/graphql', JSON.stringify({ query: deed, x: '' })],
    ] as const) {
      await page.goto(address)
      expect(await submit(page, `${server.origin}${path}`, name)).toBe(403)
    }
    // Still signed in, and nothing was done in their name.
    expect(await asked('{ viewer { member { key } } tokens { id } }')).toEqual({
      data: { viewer: { member: { key: 'olga@acme.example' } }, tokens: [] },
    })
    await page.close()
  })
})
