import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openBrowser } from './browser.ts'
import { freePort, instance } from './instance.ts'
import type { Instance } from './instance.ts'
import { workOn } from './work.ts'

const example = fileURLToPath(new URL('../../tracker/example/serve.ts', import.meta.url))
const organization = ['--organization', 'acme', '--name', 'Acme', '--time-zone', 'Europe/Berlin']

// The recipe of docs/tracker.md, step by step.
describe.skipIf(!hasBrowser)('the example of the tracker', () => {
  let server: Instance
  let tool: ChildProcess
  let reader: string
  let browser: Browser
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    const port = String(await freePort())
    const origin = `http://127.0.0.1:${port}`
    server = await instance({ LABELPULSE_ORIGINS: origin })
    await server.run('init', ...organization, '--owner', 'you@acme.example')
    await server.bring(
      { type: 'member', key: 'ann@acme.example', name: 'Ann', role: 'annotator' },
      { type: 'project', key: 'letters', name: 'Letters', members: ['ann@acme.example'] },
    )
    const token = await server.run('token', 'ann@acme.example', '--scopes', 'ingest')
    reader = await server.run('token', 'ann@acme.example')
    await server.serve()
    const env = { ...process.env, TOKEN: token, MEMBER: 'ann@acme.example', LABELPULSE: server.origin, PORT: port }
    tool = spawn(process.execPath, [example], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    if (tool.stdout) await once(tool.stdout, 'data')
    browser = await openBrowser()
    page = await (await browser.newContext({ baseURL: origin })).newPage()
    page.on('pageerror', ({ message }) => errors.push(message))
  })
  afterAll(async () => {
    await browser?.close()
    tool?.kill()
    await server?.remove()
  })

  const actionsOn = async (task: string): Promise<string[]> =>
    (await workOn(server, reader, task)).map(({ action }) => action)

  test('posts what each button says, once also where it is pressed twice, and nothing for a form that is not filled in', async () => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByLabel('Pleased').check()
    await page.getByRole('button', { name: 'Submit' }).dblclick()
    await page.getByRole('heading', { name: 'Letter 2' }).waitFor()
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByRole('heading', { name: 'Letter 3' }).waitFor()
    await page.goto('/app.html')
    await expect.poll(() => actionsOn('1')).toEqual(['SUBMITTED'])
    await expect.poll(() => actionsOn('2')).toEqual(['SKIPPED'])
    await expect.poll(() => actionsOn('3')).toEqual(['CLOSED'])
  })

  test('does the same by script, in one page', async () => {
    await page.getByRole('heading', { name: 'Letter 1' }).waitFor()
    for (const button of ['Angry', 'Neither', 'Skip']) await page.getByRole('button', { name: button }).dblclick()
    await page.getByRole('heading', { name: 'Letter 4' }).waitFor()
    await page.goto('about:blank')
    await expect.poll(() => actionsOn('1')).toEqual(['SUBMITTED', 'SUBMITTED'])
    await expect.poll(() => actionsOn('2')).toEqual(['SKIPPED', 'SUBMITTED'])
    await expect.poll(() => actionsOn('3')).toEqual(['CLOSED', 'SKIPPED'])
    await expect.poll(() => actionsOn('4')).toEqual(['CLOSED'])
    expect(errors).toEqual([])
  })
})
