import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { commandLine } from '../../test/command-line.ts'
import type { Started } from '../../test/command-line.ts'
import { freshDatabase } from '../../test/fresh-database.ts'

const fresh = freshDatabase()
const cli = commandLine(fresh)
const words = ['import', '-', '--format', 'interchange'] as const
const workunits = 12_000
let text = ''

/** An import whose input has all come in, some time ago. */
async function amid(ms: number): Promise<Started> {
  const started = cli.start(...words)
  started.child.stdin?.end(text)
  await once(started.child.stdin!, 'finish')
  await sleep(ms)
  return started
}

const nothingThere = async (): Promise<void> =>
  expect(await cli.run('export', '-', '--organization', 'acme')).toMatchObject({ code: 1, stdout: '' })

beforeAll(() => {
  const records: object[] = [
    { type: 'organization', key: 'acme', name: 'Acme', time_zone: 'UTC' },
    { type: 'member', key: 'ann', name: 'Ann', role: 'annotator' },
    { type: 'project', key: 'p', name: 'P', members: ['ann'] },
  ]
  for (let n = 0; n < workunits; n += 1)
    records.push({
      type: 'workunit',
      uuid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      project: 'p',
      task: `t${n % 5000}`,
      created_at: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
      created_by: 'ann',
      work_type: 'label',
      time: n,
      inactive_time: null,
      next_label_status: 'LABELED',
    })
  text = records.map((record) => `${JSON.stringify(record)}\n`).join('')
})

describe('an import of many lines', () => {
  test.each([0, 300])('that is killed %i ms after it was read in leaves nothing half-written', async (ms) => {
    const { child, ended } = await amid(ms)
    child.kill('SIGKILL')
    expect(await ended).toMatchObject({ code: null, stdout: '' })
    await nothingThere()
  })

  test('that is interrupted says that nothing was changed', async () => {
    const { child, ended } = await amid(150)
    child.kill('SIGINT')
    expect(await ended).toEqual({ code: 1, stdout: '', stderr: 'labelpulse: Interrupted: nothing was changed\n' })
    await nothingThere()
  })

  test('that still waits for its input can be interrupted, too', async () => {
    const { child, ended } = cli.start(...words)
    await new Promise((resolve) => child.stdin?.write(text, resolve))
    child.kill('SIGINT')
    expect(await ended).toEqual({ code: 1, stdout: '', stderr: 'labelpulse: Interrupted: nothing was changed\n' })
  })

  test('that is left alone adds them all', async () => {
    const { stdout, stderr } = await cli.feed(text, ...words)
    expect(stderr).toBe('')
    expect(stdout).toMatch(new RegExp(`^workunits +${workunits} added, 0 already there`, 'm'))
    expect(await cli.run('doctor')).toMatchObject({ code: 0 })
  })
})
