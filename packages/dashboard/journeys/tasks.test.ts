import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, inaccessible, openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { instance } from './instance.ts'
import type { Instance } from './instance.ts'

const acme = [
  { type: 'organization', key: 'acme', name: 'Acme', time_zone: 'Europe/Warsaw' },
  { type: 'member', key: 'ann@acme.example', name: 'Ann Arbor', role: 'annotator' },
  { type: 'member', key: 'mo@acme.example', name: 'Mo Moss', role: 'manager' },
  { type: 'member', key: 'zoe@acme.example', name: 'Zoe Zeller', role: 'annotator' },
  { type: 'project', key: 'images', name: 'Images', members: ['ann@acme.example', 'mo@acme.example'] },
]

/** A red pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

/** Lets files fall onto an element, as from a folder beside the window. */
async function drop(page: Page, onto: string, files: readonly { name: string; type: string; base64: string }[]) {
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer()
    for (const { name, type, base64 } of dropped)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name, { type }))
    return transfer
  }, files)
  await page.dispatchEvent(onto, 'drop', { dataTransfer })
}

const text = (name: string, said: string) => ({ name, type: 'text/plain', base64: btoa(said) })

describe.skipIf(!hasBrowser)('a manager who begins a project', () => {
  let server: Instance
  let browser: Browser
  let mo: Watched
  let ann: Watched

  const signIn = async (member: string, { page }: Watched): Promise<void> => {
    await page.goto(await server.run('sign-in-link', member))
    await page.getByLabel('New password').fill('correct horse battery')
    await page.getByRole('button', { name: 'Set the password and sign in' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForURL((url) => !url.pathname.startsWith('/set-password'))
  }

  beforeAll(async () => {
    server = await instance()
    await server.bring(...acme)
    await server.serve()
    browser = await openBrowser()
    mo = await openPage(browser, server.origin, { width: 1440, colorScheme: 'light' })
    ann = await openPage(browser, server.origin, { width: 390, colorScheme: 'dark' })
    await signIn('mo@acme.example', mo)
    await signIn('ann@acme.example', ann)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.remove()
  })

  test('says what is labelled, and finds it so after a reload', async () => {
    const { page } = mo
    await page.goto('/projects/images/labels')
    for (const name of ['Car', 'Cyclist']) {
      await page.getByPlaceholder('A new class, such as Car').fill(name)
      await page.keyboard.press('Enter')
    }
    await page.getByRole('button', { name: 'Move Cyclist up' }).click()
    await page.getByRole('button', { name: 'Save the labels' }).click()
    await page.getByText('The labels are saved.').waitFor()
    await page.reload()
    const classes = page.getByRole('textbox', { name: /^Name of/ })
    await expect
      .poll(() => classes.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
      .toEqual(['Cyclist', 'Car'])
    expect(await inaccessible(page)).toEqual([])
  })

  test('drops files, of which those that are images and texts become tasks', async () => {
    const { page } = mo
    await page.getByRole('link', { name: 'Samples' }).first().click()
    await page.getByText('There is no sample yet').waitFor()
    await drop(page, 'main h1', [
      { name: 'red.png', type: 'image/png', base64: png },
      text('ticket.txt', 'My parcel did not arrive.'),
      { name: 'drawing.svg', type: 'image/svg+xml', base64: btoa('<svg/>') },
    ])
    const panel = page.getByRole('dialog')
    await panel.getByText(/Neither an image .* nor a text/).waitFor()
    expect(await inaccessible(page)).toEqual([])
    await panel.getByRole('button', { name: 'Add 2 tasks' }).click()
    await panel.getByText('2 of 3 files are tasks now · 1 failed').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'History of red.png' }).waitFor()
    await expect.poll(() => page.getByRole('row').count()).toBe(3)
  })

  test('drops the same file again, and nothing is there twice', async () => {
    const { page } = mo
    await drop(page, 'main h1', [{ name: 'red.png', type: 'image/png', base64: png }])
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Add 1 task' }).click()
    await panel.getByText('A task of this name is there already').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('row').count()).toBe(3)
  })

  test('drops files beside the open panel, and two of one name are not both said to be tasks', async () => {
    const { page } = mo
    await page.getByRole('button', { name: 'Add tasks' }).click()
    await drop(page, 'body', [text('note.txt', 'One.'), text('note.txt', 'Another.')])
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Add 2 tasks' }).click()
    await expect.poll(() => panel.getByText('A task of this name is there already').count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('row').count()).toBe(4)
  })

  test('is told which origin has to be allowed for an address, and allows it there; what is no address stays in the field', async () => {
    const { page } = mo
    await page.getByRole('button', { name: 'Add tasks' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByText('Addresses', { exact: true }).click()
    await panel.getByLabel(/Addresses of images/).fill('https://images.example/blue.jpg\na.png')
    await panel.getByText('https://images.example is no media origin of this project yet').waitFor()
    await panel.getByText('Files', { exact: true }).click()
    await panel.getByText('Addresses', { exact: true }).click()
    await panel.getByRole('button', { name: 'Allow it' }).click()
    await panel.getByRole('button', { name: 'Add 1 task' }).click()
    await panel.getByText('1 task added.').waitFor()
    expect(await panel.getByLabel(/Addresses of images/).inputValue()).toBe('a.png')
    expect(await panel.getByRole('button', { name: 'Add tasks' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('row').count()).toBe(5)
  })

  test('assigns two of them, and the annotator finds them at home', async () => {
    const { page } = mo
    await ann.page.getByText('4 open for everyone').waitFor()
    for (const name of ['red.png', 'ticket.txt']) await page.getByRole('checkbox', { name: `Choose ${name}` }).check()
    await page.getByRole('button', { name: 'Assign labeler…' }).click()
    await page.getByRole('radio', { name: /Ann Arbor/ }).check()
    expect(await inaccessible(page)).toEqual([])
    await page.getByRole('button', { name: 'Assign', exact: true }).click()
    await page.getByText('2 tasks are assigned to Ann Arbor now.').waitFor()
    // A page that is looked at again reads its lists again.
    await ann.page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await ann.page.getByText('2 assigned to you').waitFor()
    await ann.page.getByText('2 open for everyone').waitFor()
    expect(await ann.page.getByRole('link', { name: 'Start labeling' }).first().getAttribute('href')).toBe(
      '/work/images',
    )
    expect(await inaccessible(ann.page)).toEqual([])
  })

  test('sees in the history of a task who has it now', async () => {
    const { page } = mo
    await ann.page.getByRole('link', { name: 'Start labeling' }).first().click()
    await ann.page.waitForURL(/\/work\/images$/)
    await ann.page.getByText(/held for you until/i).waitFor()
    await page.getByRole('button', { name: 'History of red.png' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByText('Nobody has worked on it yet.').waitFor()
    await panel.getByText(/Ann Arbor, held until/).waitFor()
    expect(await inaccessible(page)).toEqual([])
    await page.getByRole('button', { name: 'Set priority…' }).click()
    // The dialog is over the history: Escape closes one after the other.
    await page.getByRole('dialog', { name: 'Priority of 2 tasks' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1)
    await panel.getByText(/Ann Arbor, held until/).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })

  test('sets no status before one is chosen', async () => {
    const { page } = mo
    await page.getByRole('button', { name: 'Set status…' }).click()
    const set = page.getByRole('button', { name: 'Set the status' })
    expect(await set.isDisabled()).toBe(true)
    await page.getByRole('dialog').getByLabel('Status').selectOption('Verified')
    await expect.poll(() => set.isEnabled()).toBe(true)
    await page.keyboard.press('Escape')
  })

  test('finds those that are assigned to nobody', async () => {
    const { page } = mo
    await page.getByLabel('Assigned to').selectOption('Assigned to nobody')
    await expect.poll(() => page.getByRole('row').count()).toBe(3)
  })

  test('adds members on the page of members', async () => {
    const { page } = mo
    await page.getByRole('link', { name: 'Members' }).first().click()
    await page.getByRole('button', { name: 'Add members' }).click()
    const panel = page.getByRole('dialog', { name: 'Members of Images' })
    await panel.getByLabel('Find somebody to add').fill('Zoe')
    await panel.getByRole('button', { name: 'Add Zoe Zeller' }).click()
    expect(await inaccessible(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('row', { name: /Zoe Zeller/ }).waitFor()
  })

  test('finds nothing wrong on the pages: no error, no foreign host, nothing beyond the edge', async () => {
    const small = await openPage(browser, server.origin, { width: 390, colorScheme: 'dark' })
    await small.page.context().addCookies(await mo.page.context().cookies())
    const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    for (const path of [
      '/projects/images/samples',
      '/projects/images/members',
      '/projects/images/labels',
      '/projects',
    ]) {
      await small.page.goto(path)
      await small.page.getByRole('heading', { level: 1 }).waitFor()
      expect(await inaccessible(small.page)).toEqual([])
      expect(await small.page.evaluate(beyond)).toBe(0)
    }
    expect([...mo.wrongs, ...small.wrongs]).toEqual([])
  })
})
