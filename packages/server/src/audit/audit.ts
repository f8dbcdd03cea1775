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

/** Writes down what was done, inside the visit that does it: both are there afterwards, or neither. */
export async function audit(em: SqlEntityManager, by: Actor, { action, subject, details = {} }: Deed): Promise<void> {
  await query(
    em,
    `with entry as (
       insert into audit_entries (organization_id, entry_id, at, actor_id, actor_name, action, subject, details, address)
       values (app_organization(), $1, $2, $3, $4, $5, $6, $7::jsonb, $8)
     )
     insert into audit_unsealed (organization_id, entry_id) values (app_organization(), $1)`,
    [newId(), new Date(), by.memberId, by.name, action, subject, JSON.stringify(details), by.address],
  )
}
