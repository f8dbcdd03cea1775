import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePerson } from '../../test/people.ts'
import { audit, commandLine } from '../audit/audit.ts'
import { sealAudit } from '../audit/sealer.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { mediaStore } from '../media/store.ts'
import type { Io } from './command.ts'
import { doctor } from './doctor.ts'

const fresh = freshDatabase()
let organizationId: string

async function examined(repair = false): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const io: Io = {
    input: () => Promise.reject(new Error('A doctor reads no file')),
    output: () => Promise.reject(new Error('A doctor writes no file')),
    media: null,
    print: (line) => lines.push(line),
    say: () => {},
    onProgress: () => {},
    signal: new AbortController().signal,
  }
  const parts = { database: fresh.database, media: mediaStore(fresh.options.directory), origin: '' }
  return { code: await doctor(parts, { repair }, io), lines }
}

beforeAll(async () => {
  organizationId = (await makePerson(fresh.database, { organization: 'acme', email: 'ann@acme.example' }))
    .organizationId
  await visit(fresh.database, operate(organizationId), async (em) => {
    await audit(em, commandLine, { action: 'member.invited', subject: 'a' }, { action: 'member.merged', subject: 'b' })
  })
  await sealAudit(fresh.database)
})

test('the doctor prints up to where the audit is sealed', async () => {
  const { code, lines } = await examined()
  expect(code).toBe(0)
  expect(lines).toEqual([
    'acme: 0 annotations, everything derived from them is right',
    expect.stringMatching(/^ {2}2 audit entries, none was touched, sealed up to 2 \([\da-f]{64}\)$/),
  ])
})

test('the doctor finds an entry that was touched, which nobody can repair', async () => {
  await visit(fresh.database, operate(organizationId), async (em) => {
    await query(em, 'set local role none')
    await query(em, "update audit_entries set subject = 'c' where subject = 'b'")
  })
  for (const repair of [false, true]) {
    const { code, lines } = await examined(repair)
    expect(code).toBe(1)
    expect(lines.at(-1)).toBe('  audit entry 2 (member.merged) is not what was sealed')
  }
})
