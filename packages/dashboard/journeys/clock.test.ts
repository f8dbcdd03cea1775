import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { crash, hasBrowser, openBrowser } from './browser.ts'
import { openTool } from './tool.ts'
import type { Tool } from './tool.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

describe.skipIf(!hasBrowser)('in another tool, with one script tag,', () => {
  let tool: Tool
  let browser: Browser
  let context: BrowserContext

  beforeAll(async () => {
    tool = await openTool()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await tool?.close()
  })
  // A browser of its own for each story, in which time passes only when the story says so.
  beforeEach(async () => {
    context = await browser.newContext()
    const now = Date.now()
    await context.clock.install({ time: now - minute })
    await context.clock.pauseAt(now)
    return () => context.close()
  })

  const pass = (ms: number): Promise<void> => context.clock.fastForward(ms)
  const press = (page: Page): Promise<void> => page.locator('textarea').press('a')
  const submit = (page: Page): Promise<void> => page.getByText('Submit').click()
  const expectWork = (task: string, ...told: string[]) => expect.poll(() => tool.told(task)).toEqual(told)

  test('a gap of the threshold is active, a longer one idle, all of it', async () => {
    const page = await tool.open(context, 'gaps')
    await pass(minute)
    await press(page)
    await pass(minute + 1)
    await press(page)
    await pass(5 * second)
    await submit(page)
    await expectWork('gaps', 'submitted 65000 + 60001')
    const [work] = await tool.work('gaps')
    expect(Date.parse(work?.createdAt ?? '') - Date.parse(work?.startedAt ?? '')).toBe(125_001)
    expect(work).toMatchObject({ workType: 'LABEL', nextLabelStatus: 'LABELED' })
  })

  test('a button that is pressed twice is one press', async () => {
    const page = await tool.open(context, 'twice')
    await pass(10 * second)
    await page.getByText('Submit').dblclick()
    await page.goto(tool.address(''))
    await expectWork('twice', 'submitted 10000 + 0')
  })

  test('an action that there is not is said, and its time goes with the next button', async () => {
    const page = await tool.open(context, 'unknown')
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await pass(10 * second)
    await page.getByText('Send').click()
    await pass(5 * second)
    await submit(page)
    await expectWork('unknown', 'submitted 15000 + 0')
    expect(errors).toEqual(['Labelpulse refused: action sent: not in draft,submitted,updated,skipped,closed'])
  })

  test('a save begins anew, and each button is one workunit', async () => {
    const page = await tool.open(context, 'saves')
    await pass(10 * second)
    await page.getByText('Save').click()
    await pass(20 * second)
    await submit(page)
    await page.goto(tool.address(''))
    await expectWork('saves', 'draft 10000 + 0', 'submitted 20000 + 0')
  })

  test('leaving without a button is a workunit, too', async () => {
    const page = await tool.open(context, 'left')
    await pass(10 * second)
    await press(page)
    await pass(3 * second)
    await page.goto(tool.address(''))
    await expectWork('left', 'closed 13000 + 0')
  })

  test('what was felt before a reload is sent, and the page begins anew', async () => {
    const page = await tool.open(context, 'reloaded')
    await pass(10 * second)
    await page.reload()
    await pass(5 * second)
    await submit(page)
    await expectWork('reloaded', 'closed 10000 + 0', 'submitted 5000 + 0')
  })

  test('what was felt before a crash is sent once, at the next start, whoever starts', async () => {
    const page = await tool.open(context, 'crashed')
    await pass(10 * second)
    await press(page)
    const pressedAtMs = await page.evaluate(() => Date.now())
    await pass(3 * second)
    await crash(page)
    await pass(hour)
    const first = await tool.open(context, 'crashed')
    await pass(second)
    const other = await tool.open(context, 'other')
    await pass(3 * second)
    await expectWork('crashed', 'closed 10000 + 0')
    expect(Date.parse((await tool.work('crashed'))[0]?.createdAt ?? '')).toBe(pressedAtMs)
    await submit(other)
    await submit(first)
    await expectWork('crashed', 'closed 10000 + 0', 'submitted 1000 + 0')
  })

  test('two tabs at once are not paid twice: an instant belongs to the one touched last', async () => {
    const one = await tool.open(context, 'one')
    await pass(10 * second)
    const two = await tool.open(context, 'two')
    await pass(20 * second)
    await press(two)
    await pass(5 * second)
    await press(one)
    await pass(7 * second)
    await submit(one)
    await pass(hour)
    await submit(two)
    await expectWork('one', 'submitted 17000 + 0')
    await expectWork('two', 'submitted 25000 + 0')
  })

  test('whatever is done in two tabs, together they feel what elapsed', async () => {
    const tabs = [await tool.open(context, 'left-hand'), await tool.open(context, 'right-hand')] as const
    let [elapsed, seed] = [0, 7]
    const chance = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let step = 0; step < 25; step += 1) {
      const ms = chance(2) ? chance(2 * minute) : chance(10 * second)
      await pass(ms)
      elapsed += ms
      const tab = tabs[chance(2)] ?? tabs[0]
      await [press, press, (page: Page) => page.getByText('Save').click()][chance(3)]?.(tab)
    }
    for (const tab of tabs) await submit(tab)
    const all = async () => [...(await tool.work('left-hand')), ...(await tool.work('right-hand'))]
    await expect.poll(async () => (await all()).filter(({ action }) => action === 'SUBMITTED').length).toBe(2)
    const work = await all()
    expect(work.every(({ inactiveTime }) => inactiveTime !== null)).toBe(true)
    expect(work.reduce((sum, { time, inactiveTime }) => sum + time + (inactiveTime ?? 0), 0)).toBe(elapsed)
  })

  test('a key that is held down is pressed once', async () => {
    const page = await tool.open(context, 'held')
    await page.locator('textarea').focus()
    await page.keyboard.down('a')
    for (let times = 0; times < 3; times += 1) {
      await pass(30 * second)
      await page.keyboard.down('a')
    }
    await page.keyboard.up('a')
    await submit(page)
    await expectWork('held', 'submitted 0 + 90000')
  })

  test('work of an hour offline comes later, each piece once, with the instants of its buttons', async () => {
    const page = await tool.open(context, 'offline')
    await context.setOffline(true)
    const instants: number[] = []
    for (let saves = 0; saves < 60; saves += 1) {
      await pass(minute)
      await page.getByText('Save').click()
      instants.push(await page.evaluate(() => Date.now()))
    }
    expect(await tool.work('offline')).toEqual([])
    await context.setOffline(false)
    await expectWork('offline', ...Array.from({ length: 60 }, () => 'draft 60000 + 0'))
    expect((await tool.work('offline')).map(({ createdAt }) => Date.parse(createdAt))).toEqual(instants)
  })

  test('an answer that is lost is asked for again, and counts once', async () => {
    const page = await tool.open(context, 'lost')
    let answers = 0
    await page.route('**/ingest', async (route) => {
      answers += 1
      if (answers > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await pass(second)
    await submit(page)
    await expect.poll(() => answers).toBe(1)
    await expectWork('lost', 'submitted 1000 + 0')
    await pass(30 * second)
    await expect.poll(() => answers).toBe(2)
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).not.toContain('post:')
    await expectWork('lost', 'submitted 1000 + 0')
  })

  test('a server that is away is asked again, also by the next page', async () => {
    const page = await tool.open(context, 'away')
    await pass(second)
    await tool.server.kill()
    await submit(page)
    await page.close()
    await tool.server.serve()
    await tool.open(context, 'next')
    await expectWork('away', 'submitted 1000 + 0')
  })

  test.each([
    ['set back by an hour', -hour, 'submitted 15000 + 0'],
    ['set ahead by less than the threshold', 59 * second, 'submitted 15000 + 0'],
    // To the browser a machine that slept looks like that.
    ['an hour further after a sleep, or set ahead', hour, `submitted 0 + ${hour + 15 * second}`],
  ])('a clock of the machine that is %s', async (how, byMs, told) => {
    const task = how.replaceAll(' ', '-')
    const page = await tool.open(context, task)
    await pass(10 * second)
    await context.clock.setSystemTime((await page.evaluate(() => Date.now())) + byMs)
    await pass(5 * second)
    await submit(page)
    await expectWork(task, told)
    const [work] = await tool.work(task)
    expect(Date.parse(work?.startedAt ?? '')).toBeLessThanOrEqual(
      Date.parse(work?.createdAt ?? '') - (work?.time ?? 0) - (work?.inactiveTime ?? 0),
    )
  })

  test('what is refused is an error of the page, once; it waits only where the server may say yes later', async () => {
    const page = await tool.open(context, 'x'.repeat(201))
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message.split(' ').slice(0, 3).join(' ')))
    const waiting = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('post:')).length)
    await submit(page)
    await expect.poll(() => errors).toEqual(['Labelpulse refused: task'])
    await expect.poll(waiting).toBe(0)
    await page.evaluate(() => {
      const { dataset, src } = document.querySelector('script')!
      document.querySelector('script')!.remove()
      const script = document.createElement('script')
      Object.assign(script.dataset, dataset, { project: 'none', task: 'a' })
      script.src = src
      document.head.append(script)
    })
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBe(2)
    await submit(page)
    await expect.poll(() => errors).toContain('Labelpulse refused: project')
    await expect.poll(waiting).toBe(1)
  })
})
