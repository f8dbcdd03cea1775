import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { connect as connectTo, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { runOn } from '../../test/cluster.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { messagesOf, postgresWire } from './postgres-wire.ts'
import { createPulses } from './pulses.ts'
import type { Pulse } from './pulses.ts'
import { everythingOf, memoryWire } from './wire.ts'

const fresh = freshDatabase()
const stops: (() => void)[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

const pulse = (organizationId: string, ...days: string[]): Pulse => ({
  organizationId,
  projectIds: ['p'],
  memberIds: ['m'],
  days,
})

function watch(organizationId: string): { heard: Pulse[]; next: () => Promise<Pulse> } {
  const heard: Pulse[] = []
  let wake = (): void => {}
  stops.push(
    fresh.database.pulses.subscribe(organizationId, (each) => {
      heard.push(each)
      wake()
    }),
  )
  const next = async (): Promise<Pulse> => {
    const count = heard.length
    while (heard.length === count) await new Promise<void>((resolve) => (wake = resolve))
    return heard[count] ?? everythingOf(organizationId)
  }
  return { heard, next }
}

test('what is announced reaches those who watch that organization, gathered', async () => {
  const [here, there] = [watch('here'), watch('there')]
  const next = here.next()
  fresh.database.pulses.announce(pulse('here', '2026-01-01'))
  fresh.database.pulses.announce(pulse('here', '2026-01-02', '2026-01-01'))
  expect(await next).toEqual(pulse('here', '2026-01-01', '2026-01-02'))
  await sleep(100)
  expect(here.heard).toHaveLength(1)
  expect(there.heard).toEqual([])
})

test('who stops watching hears nothing more, and stopping twice harms nobody', async () => {
  const heard: Pulse[] = []
  const stop = fresh.database.pulses.subscribe('here', (each) => heard.push(each))
  stop()
  const other = watch('here')
  stop()
  const next = other.next()
  fresh.database.pulses.announce(pulse('here'))
  await next
  expect(heard).toEqual([])
})

test('a pulse crosses from one process to another', async ({ skip }) => {
  const { url } = fresh.options
  if (url === undefined) return skip('The embedded database has one process')
  const here = watch('org')
  const next = here.next()
  const place = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)
  const script = `
    const { createPulses } = await import(${place('pulses.ts')})
    const { postgresWire } = await import(${place('postgres-wire.ts')})
    const pulses = createPulses({ wire: await postgresWire(${JSON.stringify(url)}, console.error), countChanges: null, warn: console.error })
    pulses.announce(${JSON.stringify(pulse('org', '2026-01-01'))})
    await pulses.close()`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' })
  await once(child, 'exit')
  expect(await next).toEqual(pulse('org', '2026-01-01'))
})

test('a lost connection comes back, and everybody who watches looks at everything again', async ({ skip }) => {
  const { url } = fresh.options
  if (url === undefined) return skip('The embedded database has no connection to lose')
  const here = watch('org')
  const next = here.next()
  await runOn(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'labelpulse pulses' and datname = current_database()`,
  )
  expect(await next).toEqual(everythingOf('org'))
  const after = here.next()
  fresh.database.pulses.announce(pulse('org', '2026-01-03'))
  expect(await after).toEqual(pulse('org', '2026-01-03'))
})

test('a wire that is closed while it comes back leaves no connection', async ({ skip }) => {
  const { url } = fresh.options
  if (url === undefined) return skip('The embedded database has no connection to lose')
  const { port: urlsPort, hostname, searchParams } = new URL(url)
  const directory = searchParams.get('host')
  const port = searchParams.get('port') ?? (urlsPort || '5432')
  const comings: (() => Promise<unknown>)[] = []
  const coming = new EventEmitter()
  const between = createServer((near) => {
    near.on('error', () => {})
    comings.push(async () => {
      const far = directory ? connectTo(`${directory}/.s.PGSQL.${port}`) : connectTo(Number(port), hostname)
      near.pipe(far).pipe(near)
      await once(far, 'connect')
      return near
    })
    coming.emit('here', near)
  }).listen(0, '127.0.0.1')
  await once(between, 'listening')
  stops.push(() => between.close())
  const detour = new URL(url)
  detour.hostname = '127.0.0.1'
  for (const name of ['host', 'port']) detour.searchParams.delete(name)
  detour.port = String((between.address() as AddressInfo).port)

  const first = once(coming, 'here')
  const opening = postgresWire(detour.href, () => {})
  const [near] = (await first) as [Socket]
  await comings[0]!()
  const wire = await opening
  const second = once(coming, 'here')
  near.destroy()
  const [again] = (await second) as [Socket]
  await wire.close()
  const closed = once(again, 'close')
  await comings[1]!()
  await closed
  expect(again.destroyed).toBe(true)
})

test('a change that nobody announced is found by its count', async () => {
  let count = 0
  const countChanges = async (): Promise<string> => String(count)
  const pulses = createPulses({ wire: memoryWire(), countChanges, compareMs: 10, warn: () => {} })
  const heard: Pulse[] = []
  pulses.subscribe('org', (each) => heard.push(each))
  await sleep(100)
  // Once at first, for nobody knows what was missed before.
  expect(heard).toEqual([everythingOf('org')])
  count += 1
  await sleep(100)
  expect(heard).toEqual([everythingOf('org'), everythingOf('org')])
  await pulses.close()
})

test('a pulse that names too much for one message says everything instead', () => {
  const days = Array.from({ length: 1000 }, (_, index) => `2026-01-${index}`)
  expect(messagesOf([pulse('org', ...days)])).toEqual([JSON.stringify([everythingOf('org')])])
})

test('many pulses share messages, none as long as PostgreSQL refuses', () => {
  const pulses = Array.from({ length: 300 }, (_, index) => pulse(`org-${index}`, '2026-01-01'))
  const messages = messagesOf(pulses)
  expect(messages.length).toBeLessThan(5)
  for (const message of messages) expect(Buffer.byteLength(message)).toBeLessThan(8000)
  expect(messages.flatMap((message) => JSON.parse(message) as Pulse[])).toEqual(pulses)
})

test('what is being sent is sent before the wire is closed', async () => {
  const done: string[] = []
  const send = async (pulses: readonly Pulse[]): Promise<void> => {
    await sleep(200)
    done.push(...pulses.map(({ organizationId }) => organizationId))
  }
  const wire = { ...memoryWire(), send, close: async () => void done.push('closed') }
  const pulses = createPulses({ wire, countChanges: null, warn: (words) => done.push(words) })
  pulses.announce(pulse('first'))
  await sleep(100)
  pulses.announce(pulse('second'))
  await pulses.close()
  expect(done).toEqual(['first', 'second', 'closed'])
})
