import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import { everythingOf } from '../database/wire.ts'
import type { Asker } from '../graphql/context.ts'

/** Whoever changes something. */
export type Changer = Pick<Asker, 'database' | 'viewer' | 'by'>

/** What goes one after another in an organization: imports and changes of places and settings; changes of people. */
export type Turn = 'places' | 'people'

/**
 * Waits until nobody else has the turn, and has it until the transaction ends. It is no lock on the organization's row: whoever
 * takes rights away has to write that row at once, however long an import takes.
 */
export const takeTurn = (em: SqlEntityManager, organizationId: string, turn: Turn): Promise<unknown> =>
  query(em, "select pg_advisory_xact_lock(hashtextextended('labelpulse.' || $2 || ' ' || $1, 0))", [
    organizationId,
    turn,
  ])

const patience = '10s'

const lockNotAvailable = '55P03'

/** Whether somebody else had what was waited for, for as long as one wanted to wait. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === lockNotAvailable

/** Refuses who was shut out or given another role while they waited for their turn. */
async function checkAsker(em: SqlEntityManager, { memberId, role }: Viewer): Promise<void> {
  const same = await query(em, 'select 1 from members where member_id = $1 and role = $2 and deactivated_at is null', [
    memberId,
    role,
  ])
  if (!same.length) throw new Refusal('FORBIDDEN', 'Your role changed, or you are not a member any more.')
}

/**
 * Changes people, places or settings in one transaction, then wakes up whoever watches. Changes go one after another; who would
 * have to wait long is refused.
 */
export async function change<T>(
  { database, viewer }: Changer,
  work: (em: SqlEntityManager) => Promise<T>,
  turns: readonly Turn[] = ['places'],
): Promise<T> {
  const { organizationId } = viewer
  const inTurn = async (em: SqlEntityManager): Promise<T> => {
    await query(em, "select set_config('lock_timeout', $1, true)", [patience])
    for (const turn of turns) await takeTurn(em, organizationId, turn)
    await checkAsker(em, viewer)
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

/** Changes people, while imports and changes of places go on. */
export const changePeople = <T>(asker: Changer, work: (em: SqlEntityManager) => Promise<T>): Promise<T> =>
  change(asker, work, ['people'])
