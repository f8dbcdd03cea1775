import { Client } from 'pg'
import type { Pglite } from './pglite.ts'

/** A connection as whoever the server was given, for migrations and the checks at the start. */
export interface Owner {
  exec(script: string): Promise<void>
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>
  close(): Promise<void>
}

export const pgliteOwner = (pglite: Pglite): Owner => ({
  exec: (script) => pglite.exec(script),
  query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await pglite.query(sql, parameters)).rows as Row[],
  close: async () => {},
})

export async function postgresOwner(url: string): Promise<Owner> {
  const client = new Client({ connectionString: url, application_name: 'labelpulse' })
  await client.connect()
  return {
    exec: async (script) => void (await client.query(script)),
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as Row[],
    close: () => client.end(),
  }
}
