import type { SqlEntityManager } from '@mikro-orm/sql'
import { read } from '../database/keys/read.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import type { Viewer } from '../database/viewer.ts'
import { loaders } from './loaders.ts'
import type { Loaders } from './loaders.ts'
import type { Live } from '../reports/live.ts'

/** What a resolver may know: who asks, and the way into what they may see. */
export interface Context {
  readonly database: Visitable
  readonly live: Live
  readonly viewer: Viewer
  /** Reads in the visit around a query; beside one, in a short visit of its own. */
  readonly read: <T>(work: (em: SqlEntityManager) => Promise<T>) => Promise<T>
  readonly loaders: Loaders
}

/** Who asks, before anything is asked. */
export type Asker = Pick<Context, 'database' | 'live' | 'viewer'>

/** The context of a query, which lives in one visit. */
export const contextIn = (asker: Asker, em: SqlEntityManager): Context => {
  const readHere: Context['read'] = (work) => work(em)
  return { ...asker, read: readHere, loaders: loaders(readHere) }
}

/** The context of a mutation or a push, whose reads are short visits. */
export const contextBeside = (asker: Asker): Context => {
  const readBeside: Context['read'] = (work) => visit(asker.database, read(asker.viewer), work)
  return { ...asker, read: readBeside, loaders: loaders(readBeside) }
}
