import { Refusal } from '@labelpulse/domain'
import { getNamedType, isLeafType } from 'graphql'
import type { DocumentNode, GraphQLField, GraphQLSchema } from 'graphql'
import { getComplexity } from 'graphql-query-complexity'
import type { ComplexityEstimator } from 'graphql-query-complexity'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface Costly {
  readonly document: DocumentNode
  readonly operationName: string | null | undefined
  readonly variables: Readonly<Record<string, unknown>> | null | undefined
}

/** Refuses an operation where its token or session has spent all that it may in this minute. */
export type Spend = (secretId: string, operation: Costly) => Promise<void>

// A hundred reports a second, or ten thousand rows with their names a minute.
const usually = 60_000
const perRootField = 10
const longestPage = 100

function rowsOf(field: GraphQLField<unknown, unknown>, { first, projects }: Readonly<Record<string, unknown>>): number {
  const argument = (wanted: string) => field.args.find(({ name }) => name === wanted)
  // Null is the usual size, too.
  const rows = first ?? argument('first')?.defaultValue
  if (typeof rows === 'number') return Math.min(Math.max(rows, 1), longestPage)
  if (Array.isArray(projects)) return projects.length
  return argument('projects') ? longestPage : 1
}

// A report costs ten, and every object in it one; a page costs as many of them as it may have rows, and so does what is told
// of each of several projects.
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (isLeafType(getNamedType(field.type))) return 0
  const rows = rowsOf(field, args)
  const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name)
  return (isRoot ? perRootField : 1) + rows * childComplexity
}

function costOf(schema: GraphQLSchema, { document, operationName, variables }: Costly): number {
  try {
    return getComplexity({
      schema,
      query: document,
      estimators: [estimate],
      ...(operationName ? { operationName } : {}),
      ...(variables ? { variables: { ...variables } } : {}),
    })
  } catch {
    // Bad variables, of which the execution has more to say.
    return perRootField
  }
}

/** @param perMinute query cost a minute; 0: no limit */
export function limitCost(schema: GraphQLSchema, perMinute = usually): Spend {
  if (perMinute === 0) return async () => {}
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (secretId, operation) => {
    try {
      await limiter.consume(secretId, costOf(schema, operation))
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      const seconds = Math.ceil(error.msBeforeNext / 1000)
      throw new Refusal('RATE_LIMITED', `The query cost of this minute is spent. Ask again in ${seconds} s.`)
    }
  }
}
