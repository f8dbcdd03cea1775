import type { SqlEntityManager } from '@mikro-orm/sql'
import DataLoader from 'dataloader'
import { query } from '../database/query.ts'

/** Runs something that reads where the viewer's wall stands. */
export type Read = <T>(work: (em: SqlEntityManager) => Promise<T>) => Promise<T>

export interface NamedMember {
  readonly key: string
  readonly name: string
  readonly role: string
}

/** A row `m` of the table of members as a `NamedMember`, in JSON. */
export const memberJson = "json_build_object('key', m.key, 'name', m.name, 'role', m.role)"

export interface Named {
  readonly key: string
  readonly name: string
}

export interface NamedTask {
  readonly key: string
  readonly name: string | null
}

function byId<Row>(read: Read, table: string, id: string, columns: string) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = await read((em) =>
      query<Row & { id: string }>(em, `select ${id} as id, ${columns} from ${table} where ${id} = any ($1::uuid[])`, [
        ids,
      ]),
    )
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.map((one) => found.get(one) ?? null)
  })
}

/** One loader an entity and request; what the viewer may not see is null. */
export const loaders = (read: Read) => ({
  member: byId<NamedMember>(read, 'members', 'member_id', 'key, name, role'),
  project: byId<Named>(read, 'projects', 'project_id', 'key, name'),
  task: byId<NamedTask>(read, 'tasks', 'task_id', 'key, name'),
})

export type Loaders = ReturnType<typeof loaders>
