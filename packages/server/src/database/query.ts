import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { CompiledQuery } from 'kysely'
import type { ControlledTransaction } from 'kysely'
import { asked } from './doorway.ts'

/** What can be bound. JSON goes as text (`JSON.stringify` and `::jsonb`), a list as an array (`= any ($1::uuid[])`). */
export type Parameter =
  | string
  | number
  | bigint
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly (string | number | bigint | boolean | null)[]

// PostgreSQL has no NUL in its texts, nor in its JSON.
const isAboutNul = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '22021' || error.code === '22P05')

/**
 * Runs one statement inside the visit of `em`, its parameters ($1, $2 …) bound, and returns the rows with equal types on
 * both databases: bigint, numeric and date are text, timestamptz is ISO 8601 in UTC with three digits, bytea is a Buffer,
 * int, smallint and double precision are numbers, json is parsed, arrays are arrays of those.
 */
export async function query<Row>(
  em: SqlEntityManager,
  sql: string,
  parameters: readonly Parameter[] = [],
): Promise<Row[]> {
  const transaction = em.getTransactionContext<ControlledTransaction<unknown>>()
  if (!transaction) throw new Error('Outside of a visit nothing can be asked')
  const bound = parameters.map((value) =>
    value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value,
  )
  try {
    const { rows } = await asked(() => transaction.executeQuery<Row>(CompiledQuery.raw(sql, bound)))
    return rows
  } catch (error) {
    throw isAboutNul(error) ? new Refusal('BAD_USER_INPUT', 'A text must not hold a NUL character.') : error
  }
}
