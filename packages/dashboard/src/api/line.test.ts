// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { line, openLine, returns } from './line.ts'

const unused = line.value
const sockets: FakeSocket[] = []
const stops: (() => void)[] = []
/** How far the next sockets come: acknowledged, or only open, or not even that. */
let reaches: 'server' | 'proxy' | 'nobody' = 'server'

/** A socket whose server acknowledges everybody, and then says nothing but that it is there. */
class FakeSocket {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  readyState = 1
  onopen: () => void = () => {}
  onmessage: (event: { data: string }) => void = () => {}
  onclose: (event: CloseEvent) => void = () => {}
  constructor() {
    sockets.push(this)
    if (reaches !== 'nobody') setTimeout(() => this.onopen())
  }
  send(message: string): void {
    const { type } = JSON.parse(message) as { type: string }
    const answer = { connection_init: 'connection_ack', ping: 'pong' }[type]
    if (answer && reaches === 'server') setTimeout(() => this.onmessage({ data: `{"type":"${answer}"}` }))
  }
  close(code: number): void {
    this.readyState = 3
    this.onclose(new CloseEvent('close', { code }))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  sockets.length = 0
  reaches = 'server'
  line.value = unused
})
afterEach(() => {
  // Nothing that a test asked for comes back in the next one.
  for (const stop of stops.splice(0)) stop()
  dispatchEvent(new Event('online'))
  vi.clearAllTimers()
  vi.useRealTimers()
})

function open() {
  const told: string[] = []
  const client = openLine(
    { onChanged: () => told.push('changed'), onReturned: () => told.push('returned') },
    FakeSocket,
  )
  const ask = (): (() => void) => {
    const stop = client.subscribe(
      { query: 'subscription { a }' },
      { next: () => {}, error: () => {}, complete: () => {} },
    )
    stops.push(stop)
    return stop
  }
  return { told, ask }
}

test('a line that other rights closed tells of them at once, and of its return', async () => {
  const { told, ask } = open()
  const before = returns.value
  ask()
  await vi.advanceTimersByTimeAsync(10)
  expect([told, returns.value]).toEqual([[], before])
  sockets[0]?.close(4205)
  expect(told).toEqual(['changed'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sockets).toHaveLength(2)
  expect([told, returns.value]).toEqual([['changed', 'returned'], before + 1])
})

test('a line that was lost only tells of its return', async () => {
  const { told, ask } = open()
  ask()
  await vi.advanceTimersByTimeAsync(10)
  sockets[0]?.close(1006)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toEqual(['returned'])
})

test('a new subscription that follows the old one stays on its socket', async () => {
  const { told, ask } = open()
  const stop = ask()
  await vi.advanceTimersByTimeAsync(10)
  stop()
  await vi.advanceTimersByTimeAsync(100)
  ask()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sockets).toHaveLength(1)
  expect(told).toEqual([])
})

test('a line that nobody needs is put away, which is no loss; its return is told of', async () => {
  const { told, ask } = open()
  const stop = ask()
  await vi.advanceTimersByTimeAsync(10)
  stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(line.value.state).toBe('connecting')
  ask()
  await vi.advanceTimersByTimeAsync(10)
  expect([sockets.length, line.value.state, told]).toEqual([2, 'open', ['returned']])
})

test.each(['proxy', 'nobody'] as const)('an attempt that reaches %s ends after 10 s, and counts', async (whom) => {
  const { ask } = open()
  ask()
  await vi.advanceTimersByTimeAsync(10)
  reaches = whom
  sockets[0]?.close(1006)
  await vi.advanceTimersByTimeAsync(9_000)
  expect([sockets.length, line.value.attempts]).toEqual([2, 1])
  await vi.advanceTimersByTimeAsync(2_500)
  expect([sockets.length, line.value.attempts]).toEqual([3, 2])
  reaches = 'server'
  await vi.advanceTimersByTimeAsync(12_000)
  expect(line.value).toMatchObject({ state: 'open', attempts: 0, lostAtMs: null })
})

test('a line on which nobody answers any more is lost within 15 s, one that is answered stays', async () => {
  const { ask } = open()
  ask()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([sockets.length, line.value.state]).toEqual([1, 'open'])
  reaches = 'nobody'
  await vi.advanceTimersByTimeAsync(15_000)
  expect(line.value.state).toBe('lost')
})

test('a browser that says it is offline ends the line at once, and tries at once when it is online again', async () => {
  const { told, ask } = open()
  ask()
  await vi.advanceTimersByTimeAsync(10)
  reaches = 'nobody'
  dispatchEvent(new Event('offline'))
  expect(line.value).toMatchObject({ state: 'lost', isOffline: true })
  // As a browser does it that has no network.
  for (let tries = 1; tries <= 6; tries += 1) {
    await vi.advanceTimersByTimeAsync(10_000)
    sockets.at(-1)?.close(1006)
  }
  reaches = 'server'
  await vi.advanceTimersByTimeAsync(0)
  dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(10)
  expect(line.value).toMatchObject({ state: 'open', isOffline: false })
  expect(told).toEqual(['returned'])
})
