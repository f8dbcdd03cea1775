import { completions, reviewActions } from '@labelpulse/domain'
import { count, facts, sum, values, where } from './algebra.ts'
import type { Leaf } from './algebra.ts'
import { snake } from './snake.ts'

const done = facts('done', 'done annotations')
const received = facts('received', 'review actions received')
const workunit = facts('workunit', 'workunits')
const label = where(workunit, 'workType', ['label'], 'label workunits')
const review = where(workunit, 'workType', ['review'], 'review workunits')
const normal = where(workunit, 'workType', ['normal'], 'normal workunits')

/**
 * What every report is arithmetic over, each kept as a column of the day cells.
 * A new atom is a line here and a migration that adds its column and makes the view `current_cells` anew, for a view keeps the
 * columns it was made with; then a rebuild.
 */
export const atoms = {
  done: count(done),
  updated: count(where(done, 'lastAction', ['updated'], 'done annotations whose last action is updated')),
  skipped: count(facts('skipped', 'annotations that are skipped now')),
  rejectedNow: count(facts('rejectedNow', 'completed annotations that stand rejected now')),
  leadMs: sum(done, 'leadMs', 'lead times'),
  activeLeadMs: sum(done, 'activeLeadMs', 'active lead times'),
  leadTimes: values(done, 'leadMs', 'lead times'),
  received: count(received),
  receivedScore: sum(received, 'score', 'scores (accepted 1, rejected 0, fixed + accepted its own)'),
  accepted: count(where(workunit, 'action', ['accepted'], 'workunits that ended in accepted')),
  rejected: count(where(workunit, 'action', ['rejected'], 'workunits that ended in rejected')),
  fixedAccepted: count(where(workunit, 'action', ['fixed_accepted'], 'workunits that ended in fixed + accepted')),
  reviewWorkunits: count(review),
  reviewElapsedMs: sum(review, 'elapsedMs', 'elapsed times'),
  workunits: count(workunit),
  labeled: count(where(label, 'action', completions, 'label workunits that ended in submitted or updated')),
  labelActiveMs: sum(label, 'activeMs', 'active times'),
  reviewed: count(where(review, 'action', reviewActions, 'review workunits that ended in a review action')),
  reviewActiveMs: sum(review, 'activeMs', 'active times'),
  edited: count(where(normal, 'action', completions, 'normal workunits that ended in submitted or updated')),
  editActiveMs: sum(normal, 'activeMs', 'active times'),
} as const satisfies Record<string, Leaf>

export type AtomName = keyof typeof atoms

/** The atoms that are sums; `leadTimes` is the one multiset. */
export type SumAtomName = Exclude<AtomName, 'leadTimes'>

export const sumAtomNames = Object.keys(atoms).filter((name): name is SumAtomName => name !== 'leadTimes')

/** A day has a row in a report where one of these is above zero. Source: metrics.md, "Per date". */
export const presenceAtoms = [
  'done',
  'skipped',
  'received',
  'accepted',
  'rejected',
  'fixedAccepted',
  'reviewWorkunits',
] as const satisfies readonly SumAtomName[]

/** The column of the day cells that holds an atom. */
export const columnOf = (name: AtomName): string => (name === 'receivedScore' ? 'received_score_pico' : snake(name))

/** How many of a column's units make one of the atom: scores are kept in 10⁻¹², so that taking them back is exact. */
export const unitsPerOne = (name: SumAtomName): number => (name === 'receivedScore' ? 1e12 : 1)
