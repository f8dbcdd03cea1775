import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askAs, press, signIn, taskShown } from './at-bench.ts'
import { crash, hasBrowser, inaccessible, openBrowser } from './browser.ts'
import type { Watched } from './browser.ts'
import { acme, people, ticketTask } from './crossings.ts'
import { instance } from './instance.ts'
import type { Instance } from './instance.ts'

interface Round {
  readonly action: string
  readonly time: number
  readonly inactiveTime: number
}

describe.skipIf(!hasBrowser)('the bench loses nothing', () => {
  let server: Instance
  let browser: Browser
  let ann: Watched
  let token: string

  beforeAll(async () => {
    server = await instance()
    await server.bring(...acme, ...[0, 1, 2, 3].map(ticketTask))
    token = await server.run('token', people.mo, '--scopes', 'read,write')
    await server.serve()
    browser = await openBrowser()
    ann = await signIn(browser, server, people.ann)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.remove()
  })

  const asked = <Data>(query: string): Promise<Data> => askAs(server, token, query)
  const allowSaving = (maySave: boolean): Promise<unknown> =>
    asked(`mutation { setWorkSettings(project: "tickets", settings: { maySave: ${maySave} }) { key } }`)
  async function roundsOf(task: string): Promise<Round[]> {
    const query = `{ task(project: "tickets", task: "${task}") { rounds { action time inactiveTime } } }`
    return (await asked<{ task: { rounds: Round[] } }>(query)).task.rounds
  }
  const actionsOf = async (task: string): Promise<string[]> => (await roundsOf(task)).map(({ action }) => action)
  const objectsOn = (page: Page): Promise<string | null> => page.locator('[data-objects]').textContent()

  async function begin(page: Page): Promise<string> {
    await page.goto('/work/tickets')
    await page.locator('[data-task]').waitFor()
    return (await taskShown(page)) ?? ''
  }

  test('where saving is switched off meanwhile, nor where the task was submitted on another computer, and says so', async () => {
    const { page } = ann
    const task = await begin(page)
    const begunAtMs = Date.now()
    await press(page, ['1', 'Enter', 'Shift+1'])
    await page.evaluate(() => dispatchEvent(new Event('offline')))
    await page.getByText('Offline · your work is kept here and sent later').waitFor()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.route('**/graphql', (route) => route.abort())
    await press(page, ['Control+s'])
    await page.getByText('Saved here', { exact: true }).waitFor()
    await press(page, ['Control+z', 'Control+Shift+z'])
    await page.getByText('Saved here', { exact: true }).waitFor({ state: 'hidden' })
    await allowSaving(false)
    await page.unroute('**/graphql')
    await expect.poll(() => actionsOf(task)).toEqual(['DRAFT'])

    await page.route('**/graphql', (route) => route.abort())
    const elsewhere = await server.run('token', people.ann, '--scopes', 'read,write')
    const start = 'mutation { startLabeling(project: "tickets") { id } }'
    const { startLabeling } = await askAs<{ startLabeling: { id: string } }>(server, elsewhere, start)
    const work = `{ assignment: "${startLabeling.id}", uuid: "${crypto.randomUUID()}", action: SUBMITTED, time: 0, result: [] }`
    await askAs(server, elsewhere, `mutation { saveWork(work: ${work}) { uuid } }`)
    const submittedAtMs = Date.now()
    await press(page, ['Control+s'])
    await page.getByText('Saved here', { exact: true }).waitFor()
    await page.unroute('**/graphql')
    await page.getByText(new RegExp(`^Saving ${task} at .* was refused. This was submitted already: a task`)).waitFor()
    expect(await inaccessible(page)).toEqual([])
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await press(page, ['Control+s'])
    await page.getByText('for one button. Your draft stays in this browser.').waitFor()
    expect(await inaccessible(page)).toEqual([])
    expect(await objectsOn(page)).toBe('1')
    await allowSaving(true)
    await page.getByRole('button', { name: 'Next task' }).click()
    await expect.poll(() => taskShown(page)).not.toBe(task)
    await expect.poll(() => actionsOf(task)).toEqual(['DRAFT', 'SUBMITTED', 'CLOSED'])
    const elapsedMs = (await roundsOf(task)).reduce((sum, { time, inactiveTime }) => sum + time + inactiveTime, 0)
    expect(elapsedMs).toBeGreaterThan(0)
    // Of what was felt after it nothing counts. Handing out takes a moment.
    expect(elapsedMs).toBeLessThan(submittedAtMs - begunAtMs + 2_000)
    await page.getByText('1 submitted today').waitFor()
  })

  test('to a second tab, which says so, and takes the work over with what was drawn and written', async () => {
    const { page: first } = ann
    const openedAtMs = Date.now()
    const task = await begin(first)
    const begunAtMs = Date.now()
    const earlier = await actionsOf(task)
    await press(first, ['2', 'Enter', 'Shift+1'])
    await first.getByLabel('Comment on this task').fill('Which place is meant?')
    await first.locator('[data-stage]').focus()
    const idle = await first.context().newPage()
    await idle.goto('/work/tickets')
    await idle.getByText('This task is open in another tab').waitFor()
    expect(await inaccessible(idle)).toEqual([])
    await idle.close({ runBeforeUnload: true })
    const second = await first.context().newPage()
    await second.goto('/work/tickets')
    // There, back, and there again: the clock goes with it.
    for (const page of [second, first, second]) {
      await page.getByRole('button', { name: 'Work here instead' }).click()
      await expect.poll(() => taskShown(page)).toBe(task)
    }
    expect(await objectsOn(second)).toBe('1')
    const comment = second.getByLabel('Comment on this task')
    expect(await comment.inputValue()).toBe('Which place is meant?')
    await first.getByText('This task is open in another tab').waitFor()
    await first.goto('/')
    expect(await actionsOf(task)).toEqual(earlier)
    const pressedAtMs = Date.now()
    await press(second, ['Control+Enter'])
    await expect.poll(() => taskShown(second)).not.toBe(task)
    expect(await comment.inputValue()).toBe('')
    const said = `{ task(project: "tickets", task: "${task}") { comments { text } } }`
    expect(await asked(said)).toEqual({ task: { comments: [{ text: 'Which place is meant?' }] } })
    expect(await actionsOf(task)).toEqual([...earlier, 'SUBMITTED'])
    const [round] = (await roundsOf(task)).slice(-1)
    const elapsedMs = (round?.time ?? 0) + (round?.inactiveTime ?? 0)
    expect(elapsedMs).toBeGreaterThan(pressedAtMs - begunAtMs - 50)
    expect(elapsedMs).toBeLessThan(Date.now() - openedAtMs)
    // What it felt of the next task arrives before anybody counts what was done on that.
    await second.goto('/')
    await second.waitForLoadState('networkidle')
    await second.close()
  })

  test('of whoever slept until the task was not theirs any more', async () => {
    const { page } = ann
    const task = await begin(page)
    const earlier = await actionsOf(task)
    await press(page, ['3', 'Enter', 'Shift+1'])
    await asked(`mutation { editTasks(project: "tickets", tasks: ["${task}"], changes: { release: true }) }`)
    await page.evaluate(() => {
      const now = Date.now
      Date.now = () => now() + 120_000
    })
    await page.getByText(`${task} is not with you any more.`).waitFor()
    await expect.poll(() => taskShown(page)).toBe(task)
    expect(await objectsOn(page)).toBe('1')
    await expect.poll(() => actionsOf(task)).toEqual([...earlier, 'CLOSED'])

    // The task came again, with what was done on it until then, and its clock goes.
    await expect.poll(() => page.getByText('Left without a button').count()).toBe(earlier.length + 1)
    await expect.poll(() => page.locator('[data-clock="elapsed"]').textContent()).toMatch(/^[1-9]\d? s$/)
    // Nor of whoever goes away and comes back to a page that the browser had put aside.
    const handedOut = page.waitForResponse((response) => !!response.request().postData()?.includes('startLabeling'))
    await page.evaluate(() => {
      for (const type of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(type, { persisted: true }))
    })
    await handedOut
    await expect.poll(() => actionsOf(task)).toEqual([...earlier, 'CLOSED', 'CLOSED'])
    await page.getByText('Draft kept').waitFor()
    expect([await taskShown(page), await objectsOn(page)]).toEqual([task, '1'])
    await press(page, ['Control+Enter'])
    await expect.poll(() => actionsOf(task)).toEqual([...earlier, 'CLOSED', 'CLOSED', 'SUBMITTED'])
    expect(ann.wrongs.filter((wrong) => !/net::ERR_FAILED|status of 4/.test(wrong))).toEqual([])
  })

  test('of a page that crashes: whoever stays at Home sends its time', async () => {
    const { page } = ann
    const task = await begin(page)
    const earlier = await actionsOf(task)
    await press(page, ['3'])
    const home = await page.context().newPage()
    await crash(page)
    await home.goto('/')
    await expect.poll(() => actionsOf(task)).toEqual([...earlier, 'CLOSED'])
  })

  test('of a score: a fix is not offered where nobody knows what was submitted', async () => {
    const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 12, minute)).toISOString()
    const work = { project: 'tickets', task: 'imported', created_by: people.ann, work_type: 'label' }
    await server.bring(
      { ...ticketTask(9), key: 'imported', priority: 9 },
      {
        type: 'workunit',
        uuid: '0b5bd1c4-3c5e-4a53-8a4e-27a3b5e2d901',
        ...work,
        action: 'submitted',
        started_at: at(0),
        created_at: at(1),
        time: 60_000,
        inactive_time: 0,
        next_label_status: 'LABELED',
      },
    )
    const { page, wrongs } = await signIn(browser, server, people.rea)
    await page.goto('/work/tickets?review')
    await expect.poll(() => taskShown(page)).toBe('imported')
    const sentence = 'What Ann Nowak submitted is not known here, so a fix cannot be scored: accept or reject it.'
    await expect.poll(() => page.locator('[data-unscorable]').textContent()).toContain(sentence)
    await press(page, ['1', 'Control+Enter'])
    await expect.poll(() => page.locator('#bench-said').textContent()).toBe(sentence)
    const fix = page.getByRole('button', { name: 'Fix + accept' })
    expect(await fix.getAttribute('aria-disabled')).toBe('true')
    expect(await inaccessible(page)).toEqual([])
    await press(page, ['a'])
    await expect.poll(() => actionsOf('imported')).toEqual(['SUBMITTED', 'ACCEPTED'])
    expect(wrongs).toEqual([])
  })
})
