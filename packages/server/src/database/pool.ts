import { Pool, types } from 'pg'
import type { CustomTypesConfig } from 'pg'
import { arrayTypes, columnTypes } from './types.ts'

// Its declarations know no array types.
type TypeParser = (text: string) => unknown
const defaultParser = types.getTypeParser as (type: number, format?: 'text' | 'binary') => TypeParser
const asTextArray = defaultParser(1009) as (text: string) => (string | null)[]

function typeParser(type: number): TypeParser | undefined {
  const elementType = arrayTypes[type]
  if (elementType === undefined) return columnTypes[type]
  const element = columnTypes[elementType]
  return (text) => asTextArray(text).map((each) => (each === null ? null : element?.(each)))
}

const columnParsers: CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') => typeParser(type) ?? defaultParser(type, format),
}

export interface PoolOptions {
  readonly url: string
  readonly connections?: number | undefined
  readonly warn: (sentence: string) => void
}

export function openPool({ url, connections = 10, warn }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'labelpulse',
    types: columnParsers,
  })
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
