import { everythingOf } from './wire.ts'
import type { Names, Pulse, Wire } from './wire.ts'

export type { Pulse } from './wire.ts'

export type PulseListener = (pulse: Pulse) => void

/** Wakes up whoever watches an organization. It only wakes: what is true stands in the tables. */
export interface Pulses {
  /** Call it after the commit, never inside of the visit. */
  announce(pulse: Pulse): void
  /** Returns how to stop. */
  subscribe(organizationId: string, listener: PulseListener): () => void
  close(): Promise<void>
}

const union = (a: Names, b: Names): Names => (a === 'every' || b === 'every' ? 'every' : [...new Set([...a, ...b])])

function merge(known: Pulse | undefined, pulse: Pulse): Pulse {
  if (!known) return pulse
  return {
    organizationId: pulse.organizationId,
    projectIds: union(known.projectIds, pulse.projectIds),
    memberIds: union(known.memberIds, pulse.memberIds),
    days: union(known.days, pulse.days),
  }
}

const gatherMs = 50

export interface PulsesOptions {
  readonly wire: Wire
  /**
   * How often an organization has changed so far. It is compared every few seconds for the watched ones, so that a
   * wake-up that got lost (its process died after the commit) costs seconds; null where none can get lost.
   */
  readonly countChanges: ((organizationId: string) => Promise<string>) | null
  readonly compareMs?: number
  readonly warn: (sentence: string) => void
}

/** Gathers announcements to one message a moment, and hands what arrives to those who watch. */
export function createPulses({ wire, countChanges, compareMs = 5000, warn }: PulsesOptions): Pulses {
  const gathered = new Map<string, Pulse>()
  const listeners = new Map<string, Set<PulseListener>>()
  const counts = new Map<string, string>()
  let gathering: NodeJS.Timeout | undefined
  let sending: Promise<void> = Promise.resolve()
  let isClosed = false

  const deliver = (pulse: Pulse): void => {
    for (const listener of listeners.get(pulse.organizationId) ?? []) listener(pulse)
  }

  async function sendGathered(before: Promise<void>): Promise<void> {
    clearTimeout(gathering)
    gathering = undefined
    const pulses = [...gathered.values()]
    gathered.clear()
    await before
    try {
      await wire.send(pulses)
    } catch (error) {
      warn(`A wake-up was not sent: ${String(error)}`)
    }
  }

  const send = (): Promise<void> => (sending = sendGathered(sending))

  async function compare(organizationId: string, count: (organizationId: string) => Promise<string>): Promise<void> {
    const now = await count(organizationId)
    if (!listeners.has(organizationId) || counts.get(organizationId) === now) return
    counts.set(organizationId, now)
    deliver(everythingOf(organizationId))
  }

  async function compareAll(count: (organizationId: string) => Promise<string>): Promise<void> {
    try {
      for (const organizationId of listeners.keys()) await compare(organizationId, count)
    } catch (error) {
      warn(`The counts of changes were not compared: ${String(error)}`)
    }
    if (!isClosed) comparing = schedule(count)
  }

  const schedule = (count: (organizationId: string) => Promise<string>): NodeJS.Timeout =>
    setTimeout(() => void compareAll(count), compareMs).unref()

  let comparing = countChanges ? schedule(countChanges) : undefined
  wire.receive(deliver, () => {
    for (const organizationId of listeners.keys()) deliver(everythingOf(organizationId))
  })

  return {
    announce: (pulse) => {
      gathered.set(pulse.organizationId, merge(gathered.get(pulse.organizationId), pulse))
      gathering ??= setTimeout(() => void send(), gatherMs)
    },
    subscribe: (organizationId, listener) => {
      const own: PulseListener = (pulse) => listener(pulse)
      const set = listeners.get(organizationId) ?? new Set()
      listeners.set(organizationId, set.add(own))
      return () => {
        if (!set.delete(own) || set.size > 0) return
        listeners.delete(organizationId)
        counts.delete(organizationId)
      }
    },
    close: async () => {
      isClosed = true
      clearTimeout(comparing)
      await send()
      await wire.close()
    },
  }
}
