import { setTimeout as sleep } from 'node:timers/promises'
import { writeRecord } from '@labelpulse/formats'
import type { Logger } from 'pino'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import type { FactRecord } from '../exchange/facts.ts'
import { hashOf } from '../members/secrets.ts'
import { createToken } from '../members/tokens.ts'
import { headOf } from './head.ts'
import { workBetween } from './history.ts'
import { liveWork } from './live.ts'
import { restore } from './restore.ts'
import type { Restored } from './restore.ts'
import { storyDays } from './story.ts'

export interface SimulationParts {
  readonly database: Visitable
  readonly organizationId: string
  /** The server's own, such as `http://127.0.0.1:4000`. */
  readonly address: string
  readonly log: Pick<Logger, 'debug' | 'warn'>
}

/** People of the demo who keep working. */
export interface Simulation {
  /** When they have stopped, by themselves where the demo was removed. */
  readonly ended: Promise<void>
  /** Ends their work and revokes their token. */
  stop(): Promise<void>
}

const stepMs = 400
const retryMs = 5_000
const tokenDays = 2
/** After a silence as long as this the work that is missing is done first. */
const gapMs = 3 * 60_000
const dayMs = 86_400_000
const linesAtOnce = 1000

class NotLetIn extends Error {}

async function tokenFor(database: Visitable, organizationId: string): Promise<string | null> {
  return visit(database, operate(organizationId), async (em) => {
    const head = await headOf(em, organizationId)
    // Its owner finds it among their own, and sees whose it is.
    return head && (await createToken(em, head, ['ingest'], tokenDays, 'demo')).secret
  })
}

const forget = (database: Visitable, organizationId: string, token: string): Promise<unknown> =>
  visit(database, operate(organizationId), (em) =>
    query(em, 'delete from tokens where organization_id = $1 and secret_hash = $2', [organizationId, hashOf(token)]),
  )

type Send = (records: readonly FactRecord[]) => Promise<void>

const sender =
  ({ address, log }: SimulationParts, token: string, signal: AbortSignal): Send =>
  async (records) => {
    // What was sent is waited for, so that nothing is written any more once they have stopped.
    for (let from = 0; from < records.length && !signal.aborted; from += linesAtOnce) {
      const lines = records.slice(from, from + linesAtOnce).map((record) => `${writeRecord(record)}\n`)
      const response = await fetch(`${address}/ingest`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
        body: lines.join(''),
      })
      const answer = await response.text()
      if (response.status === 401) throw new NotLetIn()
      if (!response.ok) throw new Error(`/ingest answered ${response.status}: ${answer}`)
      log.debug({ answer }, 'the demo worked')
    }
  }

const standing = ({ database, organizationId }: SimulationParts): Promise<Restored | null> =>
  visit(database, operate(organizationId), (em) => restore(em, organizationId, Date.now()))

/** Where the work stands, after what was missed while nobody simulated it was done. */
async function caughtUp(parts: SimulationParts, send: Send): Promise<Restored | null> {
  const restored = await standing(parts)
  const nowMs = Date.now()
  if (!restored || nowMs - restored.lastAtMs < gapMs) return restored
  const fromMs = Math.max(restored.lastAtMs, nowMs - storyDays * dayMs)
  await send(workBetween(restored.scene, restored.people, { fromMs, toMs: nowMs }))
  return standing(parts)
}

async function work(parts: SimulationParts, send: Send, signal: AbortSignal): Promise<void> {
  const restored = await caughtUp(parts, send)
  if (!restored) return
  const live = liveWork(restored.scene, restored.people, restored.today)
  // A machine that slept has a gap: begin anew.
  for (let lastMs = Date.now(); Date.now() - lastMs < gapMs;) {
    lastMs = Date.now()
    await send(live.due(lastMs))
    await sleep(stepMs, undefined, { signal })
  }
}

/** One stretch of work with one token; says whether there can be another. */
async function stretch(parts: SimulationParts, signal: AbortSignal): Promise<boolean> {
  const { database, organizationId } = parts
  const token = await tokenFor(database, organizationId)
  if (token === null) return false
  try {
    await work(parts, sender(parts, token, signal), signal)
  } catch (error) {
    // An old token: the next stretch has a new one, or finds that the demo was removed.
    if (!(error instanceof NotLetIn)) throw error
  } finally {
    await forget(database, organizationId, token)
  }
  return true
}

/** Lets the people of a demo work on through the public API, until it is stopped or the demo removed. */
export function simulate(parts: SimulationParts): Simulation {
  const stopping = new AbortController()
  const { signal } = stopping

  async function run(): Promise<void> {
    let goesOn = true
    while (goesOn && !signal.aborted) {
      try {
        goesOn = await stretch(parts, signal)
      } catch (error) {
        if (signal.aborted) return
        parts.log.warn({ err: error }, 'the demo stands still for a moment')
        await sleep(retryMs, undefined, { signal }).catch(() => {})
      }
    }
  }

  const ended = run()
  return {
    ended,
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}
