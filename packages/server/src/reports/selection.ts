import { dayPlus, isDay, reachOf, Refusal, startOfDayMs } from '@labelpulse/domain'
import type { Day } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Parameter } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'

/** What a report is about, as it is asked: a null list narrows nothing, an empty one selects nothing. */
export interface Selection {
  readonly members?: readonly string[] | null
  readonly workspaces?: readonly string[] | null
  readonly projects?: readonly string[] | null
  readonly from: Day
  readonly to: Day
}

/** A selection in ids, of what the viewer sees; null: not narrowed. */
export interface Chosen {
  readonly memberIds: readonly string[] | null
  readonly projectIds: readonly string[] | null
  readonly from: Day
  readonly to: Day
}

/**
 * Whose numbers a report over a selection shows a viewer by themselves: those of the one member that it names, or whose work alone it
 * holds besides the viewer's own, which the viewer can take away; of several together, nobody's.
 * @param workers keys of members whose work it holds, not necessarily all, but three where there are so many
 */
export function shownAlone(
  { key }: Pick<Viewer, 'key'>,
  { members }: Pick<Selection, 'members'>,
  workers: readonly string[],
): readonly string[] {
  const distinct = new Set(members?.map((name) => name.toLowerCase()))
  if (distinct.size === 1) return [...distinct]
  const others = workers.filter((worker) => worker !== key)
  return others.length === 1 ? others : []
}

const [firstDay, lastDay] = ['1000-01-01', '9998-12-31']

/** Refuses a range that is none. */
export function checkRange({ from, to }: Selection): void {
  if (!isDay(from)) throw new Refusal('BAD_USER_INPUT', `'${from}' is not a day (YYYY-MM-DD).`, 'from')
  if (!isDay(to)) throw new Refusal('BAD_USER_INPUT', `'${to}' is not a day (YYYY-MM-DD).`, 'to')
  if (from > to) throw new Refusal('BAD_USER_INPUT', `The range begins on ${from}, after its end on ${to}.`, 'from')
}

/**
 * Names to ids, inside a read visit: a name that the viewer does not see selects nothing, like one that does not exist.
 * A workspace stands for those of its projects that the viewer sees.
 */
export async function choose(em: SqlEntityManager, selection: Selection): Promise<Chosen> {
  checkRange(selection)
  const { members = null, workspaces = null, projects = null, from, to } = selection
  const memberRows =
    members &&
    (await query<{ member_id: string }>(em, 'select member_id from members where key = any ($1::text[])', [
      members.map((key) => key.toLowerCase()),
    ]))
  const projectRows =
    (workspaces ?? projects) &&
    (await query<{ project_id: string }>(
      em,
      `select p.project_id from projects p
       left join workspaces w on w.organization_id = p.organization_id and w.workspace_id = p.workspace_id
       where ($1::text[] is null or w.key = any ($1::text[])) and ($2::text[] is null or p.key = any ($2::text[]))`,
      [workspaces, projects],
    ))
  return {
    memberIds: memberRows && memberRows.map((row) => row.member_id),
    projectIds: projectRows && projectRows.map((row) => row.project_id),
    // Beyond these days nothing was labeled, and not every database and calendar agrees on what a day is.
    from: from < firstDay ? firstDay : from,
    to: to > lastDay ? lastDay : to,
  }
}

/**
 * What a viewer can find in the cells of a selection: who sees only themselves finds their own. The wall says so, too;
 * said in the query, an index finds them.
 */
export function foundBy({ role, memberId }: Viewer, chosen: Chosen): Chosen {
  if (reachOf[role].people === 'every') return chosen
  return { ...chosen, memberIds: !chosen.memberIds || chosen.memberIds.includes(memberId) ? [memberId] : [] }
}

/** The parameters of `narrowed`, in its order. */
export const parametersOf = ({ memberIds, projectIds, from, to }: Chosen): Parameter[] => [
  memberIds,
  projectIds,
  from,
  to,
]

const ofThose = (table: string, member: string): string =>
  `($1::uuid[] is null or ${table}.${member} = any ($1::uuid[]))
   and ($2::uuid[] is null or ${table}.project_id = any ($2::uuid[]))`

/** The condition of a selection on a table with member_id, project_id and day; parameters $1…$4. */
export const narrowed = (table: string): string =>
  `${ofThose(table, 'member_id')} and ${table}.day between $3::date and $4::date`

/** The parameters of `narrowedByInstant`, in its order. */
export async function instantParametersOf(em: SqlEntityManager, chosen: Chosen): Promise<Parameter[]> {
  const [organization] = await query<{ time_zone: string }>(em, 'select time_zone from organizations')
  const timeZone = organization?.time_zone ?? 'UTC'
  const instant = (day: Day) => new Date(startOfDayMs(day, timeZone)).toISOString()
  return [chosen.memberIds, chosen.projectIds, instant(chosen.from), instant(dayPlus(chosen.to, 1))]
}

/**
 * The same condition on a table with member_id, project_id and created_at: days become instants once, and an index finds them.
 * @param member in which column the members of the selection stand
 */
export const narrowedByInstant = (table: string, member = 'member_id'): string =>
  `${ofThose(table, member)} and ${table}.created_at >= $3::timestamptz and ${table}.created_at < $4::timestamptz`

/** Who belongs to a selection also without work in it: active members, of the chosen projects where some are chosen ($2). */
export const belongsToSelection = `m.deactivated_at is null and ($2::uuid[] is null
  or exists (select 1 from project_members j where j.organization_id = m.organization_id
               and j.member_id = m.member_id and j.project_id = any ($2::uuid[]))
  or exists (select 1 from projects p join workspace_members j using (organization_id, workspace_id)
             where p.organization_id = m.organization_id and j.member_id = m.member_id and p.project_id = any ($2::uuid[])))`
