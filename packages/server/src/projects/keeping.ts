import { freeKey, keyFrom, keyGiven, nameFrom, Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { audit } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import { change } from '../members/change.ts'
import type { Changer } from '../members/change.ts'

/** What members belong to. */
export type PlaceKind = 'workspace' | 'project'

export interface Kept {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly isArchived: boolean
}

/** A place by its key, inside an operating visit. Nobody else changes it: changes of places go one after another. */
export async function placeNamed(em: SqlEntityManager, kind: PlaceKind, key: string): Promise<Kept> {
  const [place] = await query<Kept>(
    em,
    `select ${kind}_id as id, key, name, archived_at is not null as "isArchived" from ${kind}s where key = $1`,
    [key],
  )
  if (!place) throw new Refusal('NOT_FOUND', `There is no ${kind} with the key '${key}'.`, kind)
  return place
}

/** The key of a new place: the one that is given, or else one made of its name that no other has. */
export async function newKey(
  em: SqlEntityManager,
  kind: PlaceKind,
  given: string | null,
  name: string,
): Promise<string> {
  const key = given === null ? keyFrom(name, kind) : keyGiven(given)
  const rows = await query<{ key: string }>(em, `select key from ${kind}s where key = $1 or starts_with(key, $2)`, [
    key,
    `${key}-`,
  ])
  const taken = new Set(rows.map((row) => row.key))
  if (given === null) return freeKey(key, taken)
  if (taken.has(key)) throw new Refusal('CONFLICT', `There is a ${kind} with the key '${key}' already.`, 'key')
  return key
}

/** Refuses a name that another place has, one that was put away apart, however its letters are written. */
export async function checkName(em: SqlEntityManager, kind: PlaceKind, name: string, id?: string): Promise<void> {
  const taken = await query(
    em,
    `select 1 from ${kind}s where lower(name) = lower($1) and archived_at is null and ${kind}_id is distinct from $2::uuid`,
    [name, id ?? null],
  )
  if (taken.length) throw new Refusal('CONFLICT', `There is a ${kind} named “${name}” already.`, 'name')
}

export function renamePlace(asker: Changer, kind: PlaceKind, key: string, newName: string): Promise<void> {
  const name = nameFrom(newName)
  return change(asker, async (em) => {
    const place = await placeNamed(em, kind, key)
    if (place.name === name) return
    await checkName(em, kind, name, place.id)
    await query(em, `update ${kind}s set name = $2 where ${kind}_id = $1`, [place.id, name])
    await audit(em, asker.by, { action: `${kind}.renamed`, subject: key, details: { from: place.name, to: name } })
  })
}

/** Puts a place away, or takes it out again. What was worked there counts as before. */
export function archivePlace(asker: Changer, kind: PlaceKind, key: string, isArchived: boolean): Promise<void> {
  return change(asker, async (em) => {
    const place = await placeNamed(em, kind, key)
    if (place.isArchived === isArchived) return
    if (!isArchived) await checkName(em, kind, place.name, place.id)
    await query(em, `update ${kind}s set archived_at = $2 where ${kind}_id = $1`, [
      place.id,
      isArchived ? new Date() : null,
    ])
    await audit(em, asker.by, { action: `${kind}.${isArchived ? 'archived' : 'restored'}`, subject: key })
  })
}
