import { nameFrom, Refusal, timeZoneFrom } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { audit } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import { change } from '../members/change.ts'
import type { Changer } from '../members/change.ts'
import { changeTimeZone } from '../work/time-zone.ts'

export interface OrganizationSettings {
  readonly key: string
  readonly name: string
  readonly timeZone: string
  readonly isDemo: boolean
  readonly redating: { readonly timeZone: string; readonly done: number } | null
}

/** The settings of the viewer's organization, inside a read visit. */
export async function settingsOf(em: SqlEntityManager): Promise<OrganizationSettings> {
  const [settings] = await query<OrganizationSettings>(
    em,
    `select key, name, o.time_zone as "timeZone", is_demo as "isDemo",
       case when coalesce(r.wanted_time_zone, r.time_zone) <> o.time_zone then json_build_object(
         'timeZone', coalesce(r.wanted_time_zone, r.time_zone),
         'done', case when r.wanted_time_zone is null then least(1, r.noted::float8 / greatest(1, r.annotations)) else 0 end)
       end as redating
     from organizations o left join redatings r using (organization_id)`,
  )
  if (!settings) throw new Refusal('NOT_FOUND', 'This organization was removed.')
  return settings
}

async function rename(em: SqlEntityManager, { viewer, by }: Changer, newName: string): Promise<void> {
  const name = nameFrom(newName)
  const { name: from, key } = await settingsOf(em)
  if (name === from) return
  await query(em, 'update organizations set name = $2 where organization_id = $1', [viewer.organizationId, name])
  await audit(em, by, { action: 'organization.renamed', subject: key, details: { from, to: name } })
}

async function rezone(em: SqlEntityManager, { viewer, by }: Changer, timeZone: string): Promise<void> {
  const { key } = await settingsOf(em)
  const from = await changeTimeZone(em, viewer.organizationId, timeZone)
  if (timeZone === from) return
  await audit(em, by, { action: 'organization.time_zone_changed', subject: key, details: { from, to: timeZone } })
}

/** Changes what is given (null: nothing). Every day is dated anew in a new time zone, in the background. */
export async function updateOrganization(
  asker: Changer,
  { name, timeZone: given }: { readonly name: string | null; readonly timeZone: string | null },
): Promise<void> {
  const timeZone = given === null ? null : timeZoneFrom(given)
  if (given !== null && timeZone === null)
    throw new Refusal('BAD_USER_INPUT', `'${given}' is not a time zone, such as Europe/Berlin.`, 'timeZone')
  await change(asker, async (em) => {
    if (name !== null) await rename(em, asker, name)
    if (timeZone !== null) await rezone(em, asker, timeZone)
  })
}
