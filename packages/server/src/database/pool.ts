import pg from 'pg'
import { arrayTypes, columnTypes } from './types.ts'

const textArray: number = 1009
const asTextArray = pg.types.getTypeParser(textArray, 'text')

function typeParser(type: number): ((text: string) => unknown) | undefined {
  const elementType = arrayTypes[type]
  if (elementType === undefined) return columnTypes[type]
  const element = columnTypes[elementType]
  return (text) => (asTextArray(text) as (string | null)[]).map((each) => (each === null ? null : element?.(each)))
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') => typeParser(type) ?? pg.types.getTypeParser(type, format),
}

export interface PoolOptions {
  readonly url: string
  readonly connections?: number | undefined
  readonly warn: (sentence: string) => void
}

export function openPool({ url, connections = 10, warn }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'labelpulse', types })
  pool.on('error', (error) => warn(`An idle database connection was lost: ${error.message}`))
  pool.on('connect', (client) => {
    client.on('error', (error) => warn(`A database connection was lost: ${error.message}`))
    // Kysely cannot roll back on a dead connection, so it never gives it back: the slot would be lost for ever.
    client.once('end', () => {
      setTimeout(() => {
        try {
          client.release(true)
        } catch {
          // It was given back already.
        }
      }, 100)
    })
  })
  return pool
}
