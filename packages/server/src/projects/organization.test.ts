import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { operate } from '../database/keys/operate.ts'
import { openDatabase } from '../database/open.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { examineOrganization } from '../exchange/doctor.ts'
import { redateStep } from '../work/redating.ts'
import { keepRedating } from './redating.ts'

const fresh = freshDatabase()
const log = { error: (wrong: unknown): never => expect.fail(JSON.stringify(wrong)) }
let world: SmallWorld

beforeEach(async () => {
  world = await smallWorld(fresh.database)
  // The small world's cells are made up.
  await examineOrganization(fresh.database, world, { repair: true })
})

const settings = 'key name timeZone isDemo mayMail redating { timeZone done }'

const update = (variables: Readonly<Record<string, string | null>>) =>
  ask(
    fresh.database,
    world.viewer('olga'),
    `mutation ($name: String, $timeZone: String) { updateOrganization(name: $name, timeZone: $timeZone) { ${settings} } }`,
    variables,
  )

const organization = async () =>
  (await ask(fresh.database, world.viewer('olga'), `{ organization { ${settings} } }`)).data

const rows = <Row>(sql: string): Promise<Row[]> =>
  visit(fresh.database, operate(world.organizationId), (em) => query<Row>(em, sql))

const deeds = async (): Promise<string[]> => {
  const found = await rows<{ deed: string }>(
    "select action || ' ' || details::text as deed from audit_entries order by entry_id",
  )
  return found.map(({ deed }) => deed)
}

/** A pulse is on its way for a moment. */
const earlierPulses = (): Promise<void> => sleep(300)

function redating(): void {
  const background = keepRedating(fresh.database, log)
  onTestFinished(() => background.close())
}

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await sleep(20)
}

const isIn = async (timeZone: string): Promise<boolean> =>
  (await rows(`select 1 from organizations where time_zone = '${timeZone}'`)).length > 0

const isSwept = async (): Promise<boolean> => (await rows('select 1 from redatings')).length === 0

describe('the settings of an organization', () => {
  test('are its name, its time zone and what else can be said of it', async () => {
    expect(await organization()).toEqual({
      organization: {
        key: `org-${world.organizationId}`,
        name: `org-${world.organizationId}`,
        timeZone: 'UTC',
        isDemo: false,
        mayMail: false,
        redating: null,
      },
    })
  })

  test('take a new name, once', async () => {
    for (const name of [' Labels ', 'Labels'])
      expect((await update({ name })).data).toMatchObject({ updateOrganization: { name: 'Labels', timeZone: 'UTC' } })
    expect(await deeds()).toEqual([`organization.renamed {"to": "Labels", "from": "org-${world.organizationId}"}`])
  })

  test.each([[{ name: ' ' }], [{ timeZone: 'Mars/Olympus' }], [{ name: 'x', timeZone: '+02:00' }]])(
    'refuse %j whole',
    async (variables) => {
      expect((await update(variables)).codes).toEqual(['BAD_USER_INPUT'])
      expect(await deeds()).toEqual([])
    },
  )
})

describe('another time zone', () => {
  test('is under way until all is dated anew, then it is in force and whoever watches is woken', async () => {
    const answer = await update({ timeZone: 'Pacific/Auckland' })
    expect(answer.data).toMatchObject({
      updateOrganization: { timeZone: 'UTC', redating: { timeZone: 'Pacific/Auckland', done: 0 } },
    })
    await earlierPulses()
    const woken = new Promise((resolve) => fresh.database.pulses.subscribe(world.organizationId, resolve))
    redating()
    await until(isSwept)
    expect(await woken).toMatchObject({ days: 'every' })
    expect(await organization()).toMatchObject({ organization: { timeZone: 'Pacific/Auckland', redating: null } })
    expect((await examineOrganization(fresh.database, world)).findings.sentences).toEqual([])
    expect(await deeds()).toEqual(['organization.time_zone_changed {"to": "Pacific/Auckland", "from": "UTC"}'])
  })

  test('says how much of it is done', async () => {
    await update({ timeZone: 'Asia/Tokyo' })
    const { organizationId } = world
    for (const done of [0, 1 / 3, 2 / 3, 1]) {
      await visit(fresh.database, operate(organizationId), (em) => redateStep(em, organizationId, 1))
      expect(await organization()).toMatchObject({ organization: { timeZone: 'UTC', redating: { done } } })
    }
  })

  test('gives way to a newer one, and to the one in force', async () => {
    await update({ timeZone: 'Asia/Tokyo' })
    await update({ timeZone: 'Europe/Berlin' })
    expect(await organization()).toMatchObject({ organization: { redating: { timeZone: 'Europe/Berlin' } } })
    await update({ timeZone: 'UTC' })
    expect(await organization()).toMatchObject({ organization: { timeZone: 'UTC', redating: null } })
    await update({ timeZone: 'Asia/Tokyo' })
    redating()
    await until(() => isIn('Asia/Tokyo'))
    await until(isSwept)
    expect((await examineOrganization(fresh.database, world)).findings.sentences).toEqual([])
  })

  test('that was left half way by a process is brought to its end by another', async () => {
    await update({ timeZone: 'Asia/Tokyo' })
    await keepRedating(fresh.database, log).close()
    expect(await isSwept()).toBe(false)
    const { url } = fresh.options
    const other = url === undefined ? fresh.database : await openDatabase(fresh.options)
    onTestFinished(async () => {
      if (other !== fresh.database) await other.close()
    })
    const background = keepRedating(other, log)
    onTestFinished(() => background.close())
    await until(isSwept)
    expect(await isIn('Asia/Tokyo')).toBe(true)
  })

  test('waits for whoever writes, and they do not wait for it', async () => {
    if (fresh.database.kind === 'embedded') return
    await update({ timeZone: 'Asia/Tokyo' })
    const { organizationId } = world
    redating()
    await visit(fresh.database, operate(organizationId), async (em) => {
      await query(em, 'select 1 from annotations for update')
      await sleep(1_500)
    })
    await until(isSwept)
    expect(await isIn('Asia/Tokyo')).toBe(true)
  })
})
