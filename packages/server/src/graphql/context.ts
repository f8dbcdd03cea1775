import type { SqlEntityManager } from '@mikro-orm/sql'
import { read } from '../database/keys/read.ts'
import type { Database } from '../database/connect.ts'
import { visit } from '../database/visit.ts'
import type { Viewer } from '../database/viewer.ts'
import { loaders } from './loaders.ts'
import type { Loaders, Read } from './loaders.ts'

/** Who asks, and of what. A room whose resolvers need more adds it here by declaration. */
export interface Asker {
  readonly database: Database
  readonly viewer: Viewer
}

/** What a resolver may know: who asks, and the way into what they may see. */
export interface Context extends Asker {
  /** Reads in the visit around a query; beside one, in a short visit of its own. */
  readonly read: Read
  readonly loaders: Loaders
}

/** The context of a query, which lives in one visit. */
export const contextIn = (asker: Asker, em: SqlEntityManager): Context => {
  const readHere: Read = (work) => work(em)
  return { ...asker, read: readHere, loaders: loaders(readHere) }
}

/** The context of a mutation or a push, whose reads are short visits. */
export const contextBeside = (asker: Asker): Context => {
  const readBeside: Read = (work) => visit(asker.database, read(asker.viewer), work)
  return { ...asker, read: readBeside, loaders: loaders(readBeside) }
}
