import { Client } from 'pg'

/** Ends the statement that a backend of the database runs, by its process id. Never throws: the statement then ends on its own. */
export type Cancel = (backend: number) => Promise<void>

/**
 * Cancels on a connection of its own, as all of the pool may be in visits. Once it has answered the backend has been
 * told, so what that connection is asked afterwards is not hit.
 */
export function postgresCancel(url: string, warn: (sentence: string) => void): Cancel {
  const tell = (error: unknown): void =>
    warn(`A query that nobody waits for any more could not be cancelled: ${String(error)}`)
  return async (backend) => {
    const client = new Client({ connectionString: url, application_name: 'labelpulse cancel' })
    client.on('error', tell)
    try {
      await client.connect()
      await client.query('select pg_cancel_backend($1)', [backend])
      await client.end()
    } catch (error) {
      tell(error)
    }
  }
}
