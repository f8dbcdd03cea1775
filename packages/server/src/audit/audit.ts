import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import type { Json } from '../database/entities.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'

/** Who changes something, and from where. */
export interface Actor {
  /** Null: not a member, as whoever runs a command. */
  readonly memberId: string | null
  readonly name: string
  /** The network address; null: this machine. */
  readonly address: string | null
}

declare module '../graphql/context.ts' {
  interface Asker {
    /** Whom changes are written down as done by. */
    readonly by: Actor
  }
}

/** Whoever runs a command at this machine. */
export const commandLine: Actor = { memberId: null, name: 'command line', address: null }

export const actorOf = ({ memberId, name }: Pick<Viewer, 'memberId' | 'name'>, address: string | null): Actor => ({
  memberId,
  name,
  address,
})

/** What was done. */
export interface Deed {
  /** A noun and what was done to it: `member.invited`. */
  readonly action: `${string}.${string}`
  /** What it was done to, by its key or name. */
  readonly subject: string
  readonly details?: Readonly<Record<string, Json>>
}

/**
 * Writes down what was done, inside the visit that does it: both are there afterwards, or neither. The role that goes with it
 * is the one of this moment: a deed that changes the doer's own is written down before.
 */
export async function audit(em: SqlEntityManager, by: Actor, ...deeds: readonly Deed[]): Promise<void> {
  const entries = deeds.map(({ details = {}, ...deed }) => ({ entry_id: newId(), ...deed, details }))
  await query(
    em,
    `with given as (select * from json_to_recordset($1::json) as x(entry_id uuid, action text, subject text, details jsonb)),
     entries as (
       insert into audit_entries (organization_id, entry_id, at, actor_id, actor_name, actor_role, action, subject, details, address)
       select app_organization(), entry_id, $2, $3, $4,
         (select role from members where organization_id = app_organization() and member_id = $3), action, subject, details, $5
       from given
     )
     insert into audit_unsealed (organization_id, entry_id) select app_organization(), entry_id from given`,
    [JSON.stringify(entries), new Date(), by.memberId, by.name, by.address],
  )
}
