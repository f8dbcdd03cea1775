// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLine, returns } from './line.ts'

const sockets: FakeSocket[] = []

/** A socket whose server acknowledges everybody and then says nothing. */
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
    setTimeout(() => this.onopen())
  }
  send(message: string): void {
    const { type } = JSON.parse(message) as { type: string }
    if (type === 'connection_init') setTimeout(() => this.onmessage({ data: '{"type":"connection_ack"}' }))
  }
  close(code: number): void {
    this.readyState = 3
    this.onclose(new CloseEvent('close', { code }))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  sockets.length = 0
})
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
})

function open() {
  const told: string[] = []
  const client = openLine(
    { onChanged: () => told.push('changed'), onReturned: () => told.push('returned') },
    FakeSocket,
  )
  const ask = (): (() => void) =>
    client.subscribe({ query: 'subscription { a }' }, { next: () => {}, error: () => {}, complete: () => {} })
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
