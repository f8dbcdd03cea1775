import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askAs, beAsked, placeOf, press, signIn, taskShown } from './at-bench.ts'
import { hasBrowser, inaccessible, openBrowser } from './browser.ts'
import type { Look, Watched } from './browser.ts'
import { acme, bringStreet, crossingTask, people, ticketTask } from './crossings.ts'
import { instance } from './instance.ts'
import type { Instance } from './instance.ts'

const each = 20
const numbers = Array.from({ length: each }, (_, number) => number)
const [word, mark] = ['Control+ArrowRight', 'Control+Shift+ArrowRight']

// A car by its two corners, a person as a polygon of another class.
const boxKeys = ['Enter', 'Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'ArrowUp', 'Enter']
const corners = ['Shift+ArrowLeft', 'Shift+ArrowUp', 'Enter', 'Shift+ArrowRight', 'Enter', 'Shift+ArrowDown', 'Enter']
const imageKeys = [...boxKeys, 'p', '4', ...corners, 'Enter', 'Control+Enter']
// Who ordered, what, and what came of it.
const textKeys = [mark, mark, '1', 'ArrowRight', word, word, mark, mark, mark, '2', 'Shift+2', 'Control+Enter']

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

describe.skipIf(!hasBrowser)('on the bench', () => {
  let server: Instance
  let browser: Browser
  let ann: Watched
  let token: string

  beforeAll(async () => {
    server = await instance()
    await server.bring(...acme, ...numbers.map(ticketTask))
    token = await server.run('token', people.mo, '--scopes', 'read,write')
    await server.serve()
    const tasks: object[] = []
    for (const number of numbers) tasks.push(crossingTask(number, [await bringStreet(server, token, number)]))
    await server.bring(...tasks)
    browser = await openBrowser()
    ann = await signedIn(people.ann)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.remove()
  })

  const signedIn = (key: string, look: Partial<Look> = {}): Promise<Watched> => signIn(browser, server, key, look)
  const asked = <Data>(query: string): Promise<Data> => askAs(server, token, query)

  /** Labels everything in a project, and gives how long each task took, in ms. */
  async function labelAll(project: string, keys: readonly string[]): Promise<number[]> {
    const { page } = ann
    const times: number[] = []
    await page.goto(`/work/${project}`)
    for (let count = 0; count < each; count += 1) {
      await page.locator('[data-task]').waitFor()
      if (project === 'crossings') await page.locator('.a9s-annotationlayer').waitFor()
      const [beganAtMs, task] = [performance.now(), await taskShown(page)]
      await press(page, keys)
      await page.waitForFunction(
        (before) =>
          document.querySelector('[data-task]')?.textContent !== before ||
          document.body.innerText.includes('Nothing is left'),
        task,
      )
      times.push(performance.now() - beganAtMs)
    }
    await page.getByText('Nothing is left to label').waitFor()
    return times
  }

  test('20 images and 20 texts are labelled with the keyboard alone, and count', { timeout: 240_000 }, async () => {
    const images = await labelAll('crossings', imageKeys)
    const texts = await labelAll('tickets', textKeys)
    console.log(
      `by keyboard alone: an image in ${Math.round(median(images))} ms, a text in ${Math.round(median(texts))} ms (medians of ${each})`,
    )
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Warsaw' }).format(new Date())
    const selection = `{ members: ["${people.ann}"], from: "${today}", to: "${today}" }`
    const { performance: report } = await asked<{ performance: { summary: Record<string, number> } }>(
      `{ performance(selection: ${selection}) { summary { submittedAnnotations totalTime totalActiveTime } } }`,
    )
    expect(report.summary).toMatchObject({ submittedAnnotations: 2 * each })
    expect(report.summary.totalTime).toBe(report.summary.totalActiveTime)
    const { task } = await asked<{ task: { annotations: { result: unknown }[] } }>(
      '{ task(project: "crossings", task: "crossing_000.png") { annotations { result } } }',
    )
    expect(task.annotations[0]?.result).toMatchObject([
      { type: 'box', class: 'car', frame: 0 },
      { type: 'polygon', class: 'pedestrian', frame: 0 },
    ])
    expect(ann.wrongs).toEqual([])
  })

  test(
    'a task is rejected with a comment, corrected, and fixed with a score; of an image, too, before is beside after',
    { timeout: 120_000 },
    async () => {
      const rea = await signedIn(people.rea, { colorScheme: 'dark' })
      await rea.page.goto('/work/tickets?review')
      await rea.page.locator('[data-task]').waitFor()
      const task = (await taskShown(rea.page)) ?? ''
      expect(await inaccessible(rea.page)).toEqual([])
      await press(rea.page, ['r'])
      await rea.page.keyboard.type('The place is missing.')
      await press(rea.page, ['Control+Enter'])
      await expect.poll(() => taskShown(rea.page)).not.toBe(task)

      const { page } = ann
      await page.goto('/work/tickets')
      await expect.poll(() => taskShown(page)).toBe(task)
      await page.getByText('Came back rejected · round 2').waitFor()
      await page.getByText('The place is missing.').first().waitFor()
      expect(await inaccessible(page)).toEqual([])
      await press(page, [
        'Control+Home',
        'ArrowDown',
        'ArrowDown',
        'Home',
        word,
        word,
        word,
        word,
        '6',
        'Control+Enter',
      ])
      await page.getByText('Nothing is left to label').waitFor()

      await rea.page.goto('/work/tickets?review')
      await expect.poll(() => taskShown(rea.page)).toBe(task)
      await press(rea.page, ['Tab', 'Delete'])
      await expect.poll(() => rea.page.locator('[data-change]').count()).toBe(1)
      const score = Number(await rea.page.locator('[data-score]').textContent())
      await press(rea.page, ['Control+Enter'])
      await expect.poll(() => taskShown(rea.page)).not.toBe(task)
      const { task: history } = await asked<{
        task: { labelStatus: string; rounds: { action: string; score: number | null }[] }
      }>(`{ task(project: "tickets", task: "${task}") { labelStatus rounds { action score } } }`)
      expect(history.labelStatus).toBe('REVIEWED')
      expect(history.rounds.map(({ action }) => action).filter((action) => action !== 'CLOSED')).toEqual([
        'SUBMITTED',
        'REJECTED',
        'UPDATED',
        'FIXED_ACCEPTED',
      ])
      expect(Math.round((history.rounds.at(-1)?.score ?? 0) * 100)).toBe(score)

      await rea.page.goto('/work/crossings?review')
      await rea.page.locator('.a9s-annotationlayer').waitFor()
      await press(rea.page, ['Tab', 'Delete', '+', 'l'])
      const [before, after] = [rea.page.locator('[data-before]'), rea.page.locator('[data-stage]')]
      for (const side of [before, after]) {
        await expect.poll(() => side.locator('[data-shape=dashed]').count()).toBe(1)
        await side.getByText(/^Car( 1)? · removed$/).waitFor()
      }
      const look = await before.locator('img').getAttribute('style')
      expect(look).toMatch(/width: \d+px; filter: brightness\(120%\)/)
      expect(await after.locator('img').getAttribute('style')).toContain(look)
      expect(await inaccessible(rea.page)).toEqual([])
      expect([...ann.wrongs, ...rea.wrongs]).toEqual([])
    },
  )

  test(
    'a button pressed twice is one workunit, and what is pressed offline is kept and sent',
    { timeout: 120_000 },
    async () => {
      await server.bring(...[20, 21, 22].map(ticketTask))
      const { page, wrongs } = ann
      const actionsOf = async (task: string): Promise<string[]> => {
        const { task: history } = await asked<{ task: { rounds: { action: string }[] } }>(
          `{ task(project: "tickets", task: "${task}") { rounds { action } } }`,
        )
        return history.rounds.map(({ action }) => action)
      }
      await page.goto('/work/tickets')
      await page.locator('[data-task]').waitFor()
      const first = (await taskShown(page)) ?? ''
      // What is marked by the pointer, however fast, is a span of the class that a number gives it then.
      const words = await placeOf(page, '2 September')
      await page.mouse.move(words.x + 1, words.y)
      await page.mouse.down()
      await page.mouse.move(words.x + words.width - 1, words.y, { steps: 2 })
      await page.mouse.up()
      const listed = page.locator('section[aria-labelledby=bench-objects] li')
      await expect.poll(() => listed.allInnerTexts()).toEqual(['2 September\nPerson'])
      await press(page, ['4', 'Control+Enter'])
      await expect.poll(() => listed.allInnerTexts()).toEqual(['2 September\nDate'])
      await beAsked(page, '“Mood” is not answered. Press again to submit it so.')
      expect(await actionsOf(first)).toEqual([])
      await press(page, ['Control+Enter', 'Control+Enter', 'Control+Enter'])
      await expect.poll(() => taskShown(page)).not.toBe(first)
      expect((await actionsOf(first)).filter((action) => action === 'SUBMITTED')).toHaveLength(1)

      // Nor is the task that comes next submitted by the same hand.
      const second = (await taskShown(page)) ?? ''
      expect([first, second]).toEqual(['ticket_020', 'ticket_021'])
      expect(await actionsOf(second)).toEqual([])
      await page.route('**/graphql', (route) => route.abort())
      await press(page, ['2', 'Enter', 'Shift+1', 'Control+Enter'])
      await page.getByText('The server does not answer').waitFor()
      await page.getByText('One press is kept here').waitFor()
      await page.unroute('**/graphql')
      await expect.poll(() => actionsOf(second)).toContain('SUBMITTED')
      await page.locator('[data-task]').waitFor()
      expect(await taskShown(page)).not.toBe(second)
      expect(await page.getByRole('alert').count()).toBe(0)

      const third = (await taskShown(page)) ?? ''
      await press(page, ['Control+Enter'])
      const question = page.getByText('Nothing is labelled. Press again to submit it empty.')
      await question.waitFor()
      await press(page, ['3', 'Enter'])
      await question.waitFor({ state: 'detached' })
      await page.goto('/')
      await expect.poll(() => actionsOf(third)).toEqual(['CLOSED'])
      await page.goto('/work/tickets')
      // What was not saved is still there.
      await expect.poll(() => page.locator('[data-objects]').textContent()).toBe('1')
      expect(wrongs.filter((wrong) => !wrong.includes('net::ERR_FAILED'))).toEqual([])
    },
  )

  test(
    'a manager opens a task that nobody has and sets its status, also on a small dark screen',
    { timeout: 60_000 },
    async () => {
      const mo = await signedIn(people.mo, { width: 390, colorScheme: 'dark' })
      await mo.page.goto('/work/crossings/tasks/crossing_001.png')
      await mo.page.locator('.a9s-annotationlayer').waitFor()
      expect(await inaccessible(mo.page)).toEqual([])
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await mo.page.evaluate(overflow)).toBe(0)
      const tools = mo.page.getByRole('toolbar')
      expect(await tools.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
      // However long a name is, the bar has two rows here, and one where there is room.
      await mo.page.locator('[data-task]').evaluate((task) => (task.textContent = 'north_camera_0042_'.repeat(9)))
      const bar = () =>
        mo.page
          .locator('header')
          .first()
          .evaluate(({ clientHeight }) => clientHeight)
      expect(await bar()).toBeLessThan(2 * 52)
      expect(await mo.page.evaluate(overflow)).toBe(0)
      await mo.page.setViewportSize({ width: 1440, height: 900 })
      await expect.poll(bar).toBeLessThan(60)
      await mo.page.setViewportSize({ width: 390, height: 900 })
      await mo.page.getByLabel('Leave as').selectOption('VERIFIED')
      await mo.page.getByRole('button', { name: 'Submit and close' }).click()
      const ask = '{ task(project: "crossings", task: "crossing_001.png") { labelStatus } }'
      await expect
        .poll(async () => (await asked<{ task: { labelStatus: string } }>(ask)).task.labelStatus)
        .toBe('VERIFIED')
      expect(mo.wrongs).toEqual([])
    },
  )
})
