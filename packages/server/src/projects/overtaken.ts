import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Changer } from '../members/change.ts'

interface Change {
  readonly action: string
  readonly actor_id: string | null
  readonly actor_name: string
  readonly at: string
  readonly time_zone: string
}

function whenText({ at, time_zone: timeZone }: Change): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const [day, clock] = format.format(new Date(at)).split(' ')
  return `on ${day} at ${clock} (${timeZone})`
}

/**
 * Refuses a change that was made of something older than what there is now; says who changed it and when, unless an import may
 * have been it.
 * @param action how the audit calls such a change
 */
export async function refuseOvertaken(
  em: SqlEntityManager,
  { viewer }: Changer,
  { what, action, project }: { readonly what: string; readonly action: string; readonly project: string },
): Promise<never> {
  const [last] = await query<Change>(
    em,
    `select e.action, e.actor_id, e.actor_name, e.at, o.time_zone from audit_entries e join organizations o using (organization_id)
     where (e.action = $1 and e.subject = $2) or e.action = 'import.done'
     order by e.at desc, e.entry_id desc limit 1`,
    [action, project],
  )
  if (last?.action !== action) throw new Refusal('CONFLICT', `Somebody changed ${what} meanwhile.`, 'from')
  const who = last.actor_id === viewer.memberId ? 'You' : last.actor_name
  throw new Refusal('CONFLICT', `${who} changed ${what} meanwhile, ${whenText(last)}.`, 'from')
}
