import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askAs, beAsked, press, signIn } from './at-bench.ts'
import { hasBrowser, inaccessible, openBrowser } from './browser.ts'
import type { Watched } from './browser.ts'
import { acme, bringStreet, password, people } from './crossings.ts'
import { instance } from './instance.ts'
import type { Instance } from './instance.ts'
import { street } from './pictures.ts'

const classes = [
  { key: 'praise', name: 'Praise', color: '#3db8f5', tools: ['span'] },
  { key: 'car', name: 'Car', color: '#f7d840', tools: ['box', 'polygon'] },
  { key: 'lane', name: 'Lane', color: '#f5913d', tools: ['polygon'] },
]
const mixed = {
  type: 'project',
  key: 'mixed',
  name: 'Mixed media',
  members: Object.values(people),
  labels: { classes },
}
const box = ['Enter', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Enter']

describe.skipIf(!hasBrowser)('on a project of images and texts', () => {
  let server: Instance
  let browser: Browser
  let [ann, mo] = [] as unknown as [Watched, Watched]
  let token: string

  beforeAll(async () => {
    server = await instance()
    await server.bring(...acme, mixed)
    token = await server.run('token', people.mo, '--scopes', 'read,write')
    await server.serve()
    const task = { type: 'task', project: 'mixed', key: 'street', data: { image: await bringStreet(server, token, 1) } }
    await server.bring(task)
    browser = await openBrowser()
    ann = await signIn(browser, server, people.ann)
    mo = await signIn(browser, server, people.mo)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.remove()
  })

  test('a class that has no tool for what is shown never stands in for another, and a tool goes with its class', async () => {
    const { page, wrongs } = ann
    const failed = page.getByText('This picture could not be loaded: it is missing or damaged, or you may not see it.')
    const broken = { contentType: 'image/png', body: street(1).subarray(0, 300) }
    for (const answer of [broken, { status: 404 }]) {
      await page.route('**/media/**', (route) => route.fulfill(answer))
      if (answer === broken) await page.goto('/work/mixed')
      else await page.reload()
      await failed.waitFor()
      await page.unroute('**/media/**')
    }
    expect(await inaccessible(page)).toEqual([])
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.a9s-annotationlayer').waitFor()
    expect(wrongs.splice(0).filter((wrong) => !wrong.includes('status of 404'))).toEqual([])
    const listed = page.locator('section[aria-labelledby=bench-classes] button')
    expect((await listed.allTextContents()).map((text) => text.replaceAll(/\s/g, ''))).toEqual(['2Car—', '3Lane—'])
    await press(page, ['1'])
    await page.getByText('Praise is for spans of text only.').waitFor()
    await press(page, box)
    await page.getByRole('button', { name: /^Car 1/ }).waitFor()
    await press(page, ['3'])
    await page.getByRole('button', { name: 'Draw polygons, key P', pressed: true }).waitFor()
    await press(page, ['b'])
    await page.getByRole('button', { name: /Car/, pressed: true }).waitFor()
    await press(page, ['Shift+Tab', '3'])
    await page.getByText('Lane is for polygons only.').waitFor()
    await press(page, ['?'])
    await page.getByRole('dialog').waitFor()
    expect(wrongs).toEqual([])
  })

  test('a polygon is drawn by mouse and by finger, also with corners on other shapes', async () => {
    const { page, wrongs } = ann
    await press(page, ['Escape'])
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press(page, ['0', 'p'])
    const image = await page.locator('[data-stage] img').boundingBox()
    const objects = Number(await page.locator('[data-objects]').textContent())
    // The box of before begins in the middle.
    const corners = [-30, 10, 30].map((by) => [by, by * by * 0.05] as const)
    const at = ([x, y]: readonly [number, number]) =>
      [(image?.x ?? 0) + (image?.width ?? 0) / 2 + x, (image?.y ?? 0) + (image?.height ?? 0) / 2 + y] as const
    for (const corner of corners) await page.mouse.click(...at(corner))
    await page.mouse.dblclick(...at([0, 60]))
    await expect.poll(() => page.locator('[data-objects]').textContent()).toBe(String(objects + 1))

    const touch = await page.context().newCDPSession(page)
    for (const corner of [...corners, [0, 60] as const, [-30, 45] as const]) {
      const [x, y] = at(corner)
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await expect.poll(() => page.locator('[data-objects]').textContent()).toBe(String(objects + 2))
    expect(wrongs).toEqual([])
  })

  test('a polygon that is only begun is not left behind unasked: Enter finishes it, Escape gives it up', async () => {
    const { page, wrongs } = ann
    const image = await page.locator('[data-stage] img').boundingBox()
    const objects = page.locator('[data-objects]')
    const drawn = Number(await objects.textContent())
    const place = async (...corners: readonly (readonly [number, number])[]): Promise<void> => {
      for (const [x, y] of corners) await page.mouse.click((image?.x ?? 0) + x, (image?.y ?? 0) + y)
    }
    const band = page.locator('.a9s-rubberband .a9s-inner')
    await place([20, 20], [60, 20], [60, 60])
    await press(page, ['Control+Enter'])
    await beAsked(page, 'A polygon is begun. Finish it (Enter), or press again to submit without it.')
    await press(page, ['Enter'])
    await expect.poll(() => objects.textContent()).toBe(String(drawn + 1))
    await page.locator('[data-question=""]').waitFor({ state: 'attached' })
    await place([100, 20], [140, 20])
    await band.waitFor({ state: 'attached' })
    await press(page, ['Escape'])
    await band.waitFor({ state: 'detached' })
    expect([await objects.textContent(), wrongs]).toEqual([String(drawn + 1), []])
  })

  test('a box that is drawn over an edge ends there, and whatever tool is in hand, keys move and size what is selected', async () => {
    const { page, wrongs } = ann
    await press(page, ['b'])
    const image = await page.locator('[data-stage] img').boundingBox()
    const { x, y, width, height } = image ?? { x: 0, y: 0, width: 0, height: 0 }
    const objects = page.locator('[data-objects]')
    const drawn = Number(await objects.textContent())
    const move = async (...path: readonly (readonly [number, number])[]): Promise<void> => {
      for (const point of path) await page.mouse.move(...point)
    }
    // Over the panel beside it, and from the margin above into it, by a hand that waits for nothing between them.
    await move([x + width - 80, y + 80])
    await page.mouse.down()
    await move([x + width - 20, y + 120], [x + width + 200, y + 140])
    await Promise.all([page.mouse.up(), page.mouse.move(x + 100, y - 4), page.mouse.down()])
    await move([x + 140, y + 30], [x + 160, y + 60])
    await page.mouse.up()
    await expect.poll(() => objects.textContent()).toBe(String(drawn + 2))
    // Nothing sticks to the pointer.
    await page.mouse.move(x + width / 2, y + height - 60)
    await expect.poll(() => page.locator('.a9s-rubberband rect').count()).toBe(0)

    const selected = page.locator('.a9s-annotation.selected polygon.a9s-inner')
    const corners = async (): Promise<number[]> =>
      ((await selected.getAttribute('points')) ?? '').split(/[ ,]/).map(Number)
    await press(page, ['Shift+Tab'])
    await expect.poll(async () => (await corners())[1]).toBe(0)
    const [left = 0, , right = 0, , , bottom = 0] = await corners()
    await press(page, ['Alt+ArrowRight', 'Control+Alt+ArrowDown'])
    await expect.poll(corners).toEqual([left + 1, 0, right + 1, 0, right + 1, bottom + 1, left + 1, bottom + 1])
    await expect.poll(() => page.locator('.a9s-annotation.selected .a9s-handle').count()).toBeGreaterThan(3)
    await press(page, ['Shift+Tab'])
    const pixels = await page
      .locator('[data-stage] img')
      .evaluate((element) => (element as HTMLImageElement).naturalWidth)
    await expect.poll(async () => (await corners())[2]).toBe(pixels)
    await press(page, ['Escape'])
    await expect.poll(() => selected.count()).toBe(0)
    expect(wrongs).toEqual([])
  })

  test('whoever is signed out in the middle comes back from the door to the bench, and finds what they drew and wrote', async () => {
    const { page, wrongs } = ann
    const objects = await page.locator('[data-objects]').textContent()
    const comment = page.getByLabel('Comment on this task')
    await page.context().clearCookies()
    await comment.fill('Which lane is meant?')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByLabel('E-mail').fill(people.ann)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL('/work/mixed')
    await expect.poll(() => comment.inputValue()).toBe('Which lane is meant?')
    expect(await page.locator('[data-objects]').textContent()).toBe(objects)
    expect(wrongs).toEqual([])
  })

  test('a manager is told who has a task, releases it, and closes it with the status that it had', async () => {
    const { page, wrongs } = mo
    await page.goto('/work/mixed/tasks/street')
    await page.getByText(/^Ann Nowak has this task until tomorrow, \d\d:\d\d$/).waitFor()
    await page.getByRole('heading', { name: 'Mixed media' }).waitFor()
    expect(await inaccessible(page)).toEqual([])
    await page.getByRole('button', { name: 'Release and open it' }).click()
    await page.getByLabel('Leave as').selectOption('REVIEWED')
    await page.getByRole('button', { name: 'Submit and close' }).click()
    const ask = '{ task(project: "mixed", task: "street") { labelStatus rounds { action } } }'
    const told = () => askAs<{ task: { labelStatus: string; rounds: { action: string }[] } }>(server, token, ask)
    await expect.poll(async () => (await told()).task.labelStatus).toBe('REVIEWED')
    // By its address, and out of its history: both end at the samples.
    await page.waitForURL('/projects/mixed/samples')
    await page.getByRole('button', { name: 'History of street' }).click()
    await page.getByRole('link', { name: 'Open in the workbench', exact: true }).click()
    // To look at it is no new judgement of it.
    await expect.poll(() => page.getByLabel('Leave as').inputValue()).toBe('REVIEWED')
    await page.getByRole('button', { name: 'Submit and close' }).click()
    await beAsked(page, 'Nothing is labelled. Press again to submit it empty.')
    await page.getByRole('button', { name: 'Submit and close' }).click()
    const judged = ['ACCEPTED', 'SUBMITTED']
    await expect
      .poll(async () => (await told()).task.rounds.map(({ action }) => action).filter((each) => judged.includes(each)))
      .toEqual(['ACCEPTED', 'SUBMITTED'])
    await page.waitForURL(/\/samples\?sample=street$/)
    expect((await told()).task.labelStatus).toBe('REVIEWED')
    expect(wrongs.filter((wrong) => !wrong.includes('status of 4'))).toEqual([])
  })

  test('whoever leaves labels unsaved is asked, and stays where they do not want to', async () => {
    const { page } = mo
    await page.goto('/projects/mixed/labels')
    await page.getByRole('button', { name: 'Delete Lane' }).click()
    const samples = page.getByRole('navigation', { name: 'Mixed media' }).getByRole('link', { name: 'Samples' })
    page.once('dialog', (dialog) => void dialog.dismiss())
    await samples.click()
    expect(new URL(page.url()).pathname).toBe('/projects/mixed/labels')
    page.once('dialog', (dialog) => void dialog.accept())
    await samples.click()
    await page.waitForURL('**/projects/mixed/samples*')
  })
})
