import { mergeRefusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { audit } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import { openLedger } from '../work/ledger.ts'
import { reassignWork } from '../work/reassign.ts'
import { raiseAuthorization } from './authorization.ts'
import { change } from './change.ts'
import type { Changer } from './change.ts'
import { encounterWith, refuse } from './encounter.ts'

// Of each: $1 the organization, $2 from whom, $3 into whom.
const moves = [
  'update comments set member_id = $3 where organization_id = $1 and member_id = $2',
  'update tasks set assigned_labeler_id = $3 where organization_id = $1 and assigned_labeler_id = $2',
  'update tasks set assigned_reviewer_id = $3 where organization_id = $1 and assigned_reviewer_id = $2',
  'update tasks set held_by = $3 where organization_id = $1 and held_by = $2',
  'update assignments set member_id = $3 where organization_id = $1 and member_id = $2',
  ...(['workspace', 'project'] as const).map(
    (kind) => `insert into ${kind}_members (organization_id, ${kind}_id, member_id)
      select organization_id, ${kind}_id, $3 from ${kind}_members where organization_id = $1 and member_id = $2
      on conflict do nothing`,
  ),
  `insert into media_bringers (organization_id, sha256, member_id)
   select organization_id, sha256, $3 from media_bringers where organization_id = $1 and member_id = $2 on conflict do nothing`,
  'update former_keys set member_id = $3 where organization_id = $1 and member_id = $2',
  `insert into former_keys (organization_id, key, member_id)
   select organization_id, key, $3 from members where organization_id = $1 and member_id = $2`,
  // Whoever looked at the other did not look at themselves.
  `insert into looks as l (organization_id, member_id, viewer_id, day, views, exports)
   select organization_id, case member_id when $2 then $3 else member_id end,
     case viewer_id when $2 then $3 else viewer_id end, day, sum(views), sum(exports)
   from looks where organization_id = $1 and $2 in (member_id, viewer_id) and $3 not in (member_id, viewer_id)
   group by 1, 2, 3, 4
   on conflict (organization_id, member_id, viewer_id, day)
   do update set views = l.views + excluded.views, exports = l.exports + excluded.exports`,
  `update members i set last_seen_at = greatest(i.last_seen_at, f.last_seen_at) from members f
   where i.organization_id = $1 and i.member_id = $3 and f.organization_id = $1 and f.member_id = $2`,
] as const

// What the other had to get in with goes with them.
const leave = 'delete from members where organization_id = $1 and member_id = $2'

interface Two {
  readonly organizationId: string
  readonly from: string
  readonly into: string
}

async function moveAll(em: SqlEntityManager, { organizationId, from, into }: Two): Promise<number> {
  // Nobody records work of somebody who is about to go.
  await query(em, 'select 1 from members where organization_id = $1 and member_id = $2 for update', [
    organizationId,
    from,
  ])
  const ledger = await openLedger(em, organizationId)
  const workunits = await reassignWork(em, { from, into }, ledger)
  for (const move of moves) await query(em, move.replaceAll(/\$(\d)/g, '$$$1::uuid'), [organizationId, from, into])
  await ledger.post(em)
  await query(em, leave, [organizationId, from])
  return workunits
}

/**
 * Makes one member of two: all that `from` did and joined becomes `into`'s, and `from` is gone, but for the key, which means `into`
 * from then on. Answers with `into`'s key.
 */
export function mergeMembers(asker: Changer, from: string, into: string): Promise<string> {
  const { organizationId } = asker.viewer
  const merge = async (em: SqlEntityManager): Promise<string> => {
    const encounter = await encounterWith(em, asker.viewer, from, 'from')
    const { person: other } = await encounterWith(em, asker.viewer, into, 'into')
    const { memberId, key, name } = encounter.person
    refuse(mergeRefusal(encounter, other))
    const workunits = await moveAll(em, { organizationId, from: memberId, into: other.memberId })
    await audit(em, asker.by, {
      action: 'member.merged',
      subject: key,
      details: { name, into: other.key, workunits },
    })
    await raiseAuthorization(em, organizationId)
    return other.key
  }
  // An import knows members by their ids, and would write for one who is gone.
  return change(asker, merge, ['places', 'people'])
}
