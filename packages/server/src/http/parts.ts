import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Database } from '../database/open.ts'
import type { MediaStore } from '../media/store.ts'
import type { Post } from '../members/mail.ts'
import type { Company } from '../members/oidc.ts'
import type { Live } from '../reports/live.ts'
import type { Looks } from '../members/looks.ts'

/** What a server is made of. */
export interface Parts {
  readonly database: Database
  readonly live: Live
  readonly looks: Looks
  readonly post: Post
  readonly media: MediaStore
  /** Null: nobody signs in with a company account. */
  readonly company: Company | null
  readonly schema: GraphQLSchema
  readonly log: Logger
  /** The directory of the built dashboard; null: none is served. */
  readonly dashboard: string | null
  /** The file of the built tracker; null: none is served. */
  readonly tracker: string | null
  /** Browser origins allowed besides the server's own. */
  readonly origins: readonly string[]
  /** Query cost a minute for a token or session; 0: no limit; absent: a sensible one. */
  readonly rateLimit?: number | undefined
}
