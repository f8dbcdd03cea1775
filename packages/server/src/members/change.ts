import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { everythingOf } from '../database/wire.ts'
import type { Asker } from '../graphql/context.ts'

/** Whoever changes something. */
export type Changer = Pick<Asker, 'database' | 'viewer' | 'by'>

const patience = '10s'

const lockNotAvailable = '55P03'

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === lockNotAvailable

/**
 * Changes people, places or settings in one transaction, then wakes up whoever watches. Changes of one organization and imports
 * into it go one after another; who would have to wait long is refused.
 */
export async function change<T>(
  { database, viewer: { organizationId } }: Changer,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  const inTurn = async (em: SqlEntityManager): Promise<T> => {
    await query(em, "select set_config('lock_timeout', $1, true)", [patience])
    await query(em, 'select 1 from organizations where organization_id = $1 for no key update', [organizationId])
    return work(em)
  }
  try {
    const result = await visit(database, operate(organizationId), inTurn)
    database.pulses.announce(everythingOf(organizationId))
    return result
  } catch (error) {
    if (isBusy(error)) throw new Refusal('CONFLICT', 'An import is being written. Try again when it is done.')
    throw error
  }
}
