import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { operate } from '../database/keys/operate.ts'
import type { Database } from '../database/open.ts'
import { visit } from '../database/visit.ts'
import { everythingOf } from '../database/wire.ts'
import { isBusy } from '../members/change.ts'
import { organizationsToRedate } from '../members/organizations.ts'
import { redateStep } from '../work/redating.ts'

/** Half of the time is left to those who work meanwhile. */
const rest = (beganAtMs: number): Promise<void> => sleep(performance.now() - beganAtMs)

/**
 * Dates an organization anew as far as that goes now, and wakes up whoever watches once the new days are in force.
 * @returns false where somebody is in the way: whoever writes for long, or another process that does the same
 */
async function redateNow(database: Database, organizationId: string, signal?: AbortSignal): Promise<boolean> {
  try {
    for (;;) {
      if (signal?.aborted) return false
      const beganAtMs = performance.now()
      const step = await visit(database, operate(organizationId), (em) => redateStep(em, organizationId))
      if (step === 'none') return true
      if (step === 'replaced') database.pulses.announce(everythingOf(organizationId))
      await rest(beganAtMs)
    }
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}

const retryMs = 500

/** Dates an organization anew to the end, if that is under way. Aborted, it leaves the rest to the background. */
export async function redate(database: Database, organizationId: string, signal?: AbortSignal): Promise<void> {
  for (;;) {
    if ((await redateNow(database, organizationId, signal)) || signal?.aborted) return
    await sleep(retryMs)
  }
}

const lookEveryMs = 2_000

/** What goes on in the background until it is closed. */
export interface Background {
  close(): Promise<void>
}

/** Goes on with every re-dating that is under way, also with those that another process began or left behind. */
export function keepRedating(database: Database, log: Pick<Logger, 'error'>): Background {
  const stopped = new AbortController()
  const { signal } = stopped

  async function look(): Promise<void> {
    try {
      for (const organizationId of await organizationsToRedate(database))
        await redateNow(database, organizationId, signal)
    } catch (error) {
      log.error({ err: error }, 'days could not be dated anew')
    }
  }

  async function keepLooking(): Promise<void> {
    while (!signal.aborted) {
      await look()
      await sleep(lookEveryMs, undefined, { signal, ref: false }).catch(() => {})
    }
  }

  const ended = keepLooking()
  return {
    close: () => {
      stopped.abort()
      return ended
    },
  }
}
