import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { hasBrowser } from './browser.ts'
import { openRealTabs } from './real-tabs.ts'
import type { RealTabs } from './real-tabs.ts'
import { openTool } from './tool.ts'
import type { Tool } from './tool.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

describe.skipIf(!hasBrowser)('in a browser with real tabs,', () => {
  let tool: Tool
  let tabs: RealTabs

  beforeAll(async () => {
    tool = await openTool()
    tabs = await openRealTabs()
    const now = Date.now()
    await tabs.context.clock.install({ time: now - minute })
    await tabs.context.clock.pauseAt(now)
  })
  afterAll(async () => {
    await tabs?.close()
    await tool?.close()
  })

  const pass = (ms: number): Promise<void> => tabs.context.clock.fastForward(ms)
  const submit = (page: Page): Promise<void> => page.getByText('Submit').click()
  const expectWork = (task: string, ...told: string[]) => expect.poll(() => tool.told(task)).toEqual(told)
  const isSeen = (page: Page): Promise<boolean> => page.evaluate(() => !document.hidden)

  /** Puts a page of something else before all others. */
  async function turnAway(): Promise<Page> {
    const page = await tabs.context.newPage()
    await page.goto(tool.address(''))
    return page
  }

  test('a hidden tab feels nothing', async () => {
    const page = await tool.open(tabs.context, 'hidden')
    expect(await isSeen(page)).toBe(true)
    await pass(10 * second)
    const other = await turnAway()
    expect(await isSeen(page)).toBe(false)
    for (let times = 0; times < 10; times += 1) {
      await pass(30 * second)
      await page.evaluate(() => document.querySelector('textarea')?.click())
    }
    await other.close()
    await page.bringToFront()
    await submit(page)
    await expectWork('hidden', `submitted 0 + ${310 * second}`)
    await page.close()
  })

  test('a tab that is closed while it is hidden was left when it was hidden', async () => {
    const page = await tool.open(tabs.context, 'closed-behind')
    await pass(10 * second)
    const other = await turnAway()
    await pass(hour)
    await page.close()
    await expectWork('closed-behind', 'closed 10000 + 0')
    const [work] = await tool.work('closed-behind')
    expect(Date.parse(work?.createdAt ?? '')).toBe((await other.evaluate(() => Date.now())) - hour)
    await other.close()
  })

  test('a tab that was loaded where nobody saw it begins when it is looked at', async () => {
    const opener = await turnAway()
    const opened = tabs.context.waitForEvent('page')
    const session = await tabs.context.newCDPSession(opener)
    await session.send('Target.createTarget', { url: tool.address('behind'), background: true })
    const page = await opened
    await page.waitForLoadState()
    expect(await isSeen(page)).toBe(false)
    await pass(40 * second)
    await page.bringToFront()
    await pass(5 * second)
    await submit(page)
    await expectWork('behind', 'submitted 5000 + 0')
    await opener.close()
    await page.close()
  })

  test('a page that was left and is shown again begins anew', async () => {
    const page = await tool.open(tabs.context, 'back')
    await page.evaluate(() => Object.assign(window, { wasHere: true }))
    await pass(10 * second)
    await page.goto(tool.address(''))
    await expectWork('back', 'closed 10000 + 0')
    await pass(hour)
    await page.goBack({ waitUntil: 'commit' })
    expect(await page.evaluate(() => 'wasHere' in window)).toBe(true)
    await pass(5 * second)
    await submit(page)
    await expectWork('back', 'closed 10000 + 0', 'submitted 5000 + 0')
    await page.close()
  })
})
