import type { WorkunitRecord } from '@labelpulse/formats'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anyPlaces, anyWorkunit, sourceOfRecords } from '../../test/any-organization.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Organization } from '../members/organizations.ts'
import { openLedger } from '../work/ledger.ts'
import { examineOrganization } from './doctor.ts'
import { writeFacts } from './facts.ts'
import { importFile } from './import.ts'
import { namesOf } from './names.ts'
import { organizationNamed } from './target.ts'

const fresh = freshDatabase()
let lastKey = 0

async function newOrganization(): Promise<Organization> {
  const key = `doctored-${(lastKey += 1)}`
  const [places = []] = fc.sample(anyPlaces(key, 'America/New_York'), { numRuns: 1, seed: lastKey })
  await importFile(fresh.database, sourceOfRecords(places), { format: 'interchange' })
  return organizationNamed(fresh.database, key)
}

const write = (organization: Organization, records: readonly WorkunitRecord[]): Promise<number> =>
  visit(fresh.database, operate(organization.organizationId), async (em) => {
    const names = await namesOf(em, organization.organizationId)
    const ledger = await openLedger(em, organization.organizationId)
    const { workunit } = await writeFacts(em, names, records, ledger)
    await ledger.post(em)
    return workunit?.added ?? 0
  })

/** Work that arrives in any order, some of it twice, in batches, of which those of a group arrive at once. */
const arrivals = fc
  .array(anyWorkunit, { minLength: 1, maxLength: 80 })
  .chain((work) => fc.tuple(fc.constant(work), fc.subarray(work)))
  .chain(([work, twice]) => {
    const all = [...work, ...twice]
    return fc.tuple(
      fc.constant(new Set(work.map((record) => record.work.uuid)).size),
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
    )
  })

function cut<T>(items: readonly T[], sizes: readonly number[]): T[][] {
  const parts: T[][] = []
  for (let from = 0, n = 0; from < items.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1
    parts.push(items.slice(from, from + size))
    from += size
  }
  return parts
}

describe('after any history', () => {
  test('everything derived equals its recomputation, in whatever order, batches and company it arrived', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ([distinct, work, sizes, atOnce]) => {
        const organization = await newOrganization()
        let added = 0
        for (const group of cut(cut(work, sizes), [atOnce])) {
          const counts = await Promise.all(group.map((batch) => write(organization, batch)))
          added += counts.reduce((sum, count) => sum + count, 0)
        }
        expect(added).toBe(distinct)
        expect((await examineOrganization(fresh.database, organization)).findings.sentences).toEqual([])
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

describe('the doctor', () => {
  let organization: Organization

  beforeAll(async () => {
    organization = await newOrganization()
    await write(organization, fc.sample(anyWorkunit, { numRuns: 200, seed: 7 }))
  })

  const tamper = (sql: string): Promise<unknown[]> =>
    visit(fresh.database, operate(organization.organizationId), (em) => query(em, sql, [organization.organizationId]))

  test.each([
    ['a lead time', 'update annotations set lead_ms = lead_ms + 1 where organization_id = $1'],
    ['an author', 'update annotations set author_id = null where organization_id = $1'],
    ['a deletion', 'update annotations set is_deleted = not is_deleted where organization_id = $1'],
    [
      "a workunit's action",
      `update workunits set action = 'closed' where organization_id = $1 and action = 'submitted'`,
    ],
    ["a workunit's author", 'update workunits set author_id = member_id where organization_id = $1'],
    ['a sum of a day', 'update day_cells set done = done + 1 where organization_id = $1'],
    [
      'the lead times of a day',
      `update day_cells set lead_times = lead_times || '\\x01000000' where organization_id = $1`,
    ],
    [
      'a long lead time of a day',
      'update day_cells set long_lead_times = long_lead_times || 4294967296 where organization_id = $1',
    ],
    ["a task's status", `update tasks set label_status = 'VERIFIED' where organization_id = $1`],
    ["a task's labeler", 'update tasks set labeler_id = null, status_by = null where organization_id = $1'],
    [
      "a task's last review",
      `update tasks set last_review = 'accepted', reviewer_id = null where organization_id = $1`,
    ],
    [
      "a task's media",
      `update tasks set data = jsonb_build_object('text', '/media/' || repeat('a', 64)) where organization_id = $1`,
    ],
    [
      'a medium that no task names',
      `insert into task_media select organization_id, task_id, repeat('b', 64), project_id from tasks where organization_id = $1`,
    ],
    ['missing days', 'delete from day_cells where organization_id = $1'],
    ['a day too many', `update day_cells set day = day + 100 where organization_id = $1`],
  ])('finds %s that is wrong, and writes it anew', async (_what, sql) => {
    expect((await examineOrganization(fresh.database, organization)).findings.count).toBe(0)
    await tamper(sql)
    const found = await examineOrganization(fresh.database, organization)
    expect(found.findings.count).toBeGreaterThan(0)
    const repaired = await examineOrganization(fresh.database, organization, { repair: true })
    expect(repaired.findings).toEqual(found.findings)
    expect((await examineOrganization(fresh.database, organization)).findings).toEqual({ count: 0, sentences: [] })
  })
})
