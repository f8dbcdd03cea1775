import { randomUUID } from 'node:crypto'
import { Refusal, refusalCodes } from '@labelpulse/domain'
import type { RefusalCode } from '@labelpulse/domain'
import { GraphQLError } from 'graphql'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'

/** Apollo's and graphql-js's own words for what the caller did wrong. */
const badInput = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

const isOurs = (code: unknown): code is RefusalCode => (refusalCodes as readonly unknown[]).includes(code)

/** The refusal that an error stands for, if it is one. */
function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof GraphQLError) return refusalIn(error.originalError)
  return undefined
}

/**
 * What a caller may read of an error: one of the API's codes and a sentence. Anything unforeseen is logged with a
 * trace id and answers with that id alone.
 */
export function formatted(log: Logger, error: unknown, shape: GraphQLFormattedError): GraphQLFormattedError {
  const { locations, path } = shape
  const at = { ...(locations && { locations }), ...(path && { path }) }
  const refusal = refusalIn(error)
  if (refusal) {
    const { code, field, message } = refusal
    return { message, ...at, extensions: { code, ...(field && { field }) } }
  }
  const code = shape.extensions?.['code']
  if (isOurs(code) && code !== 'INTERNAL') return { message: shape.message, ...at, extensions: { code } }
  // graphql-js reports a bad variable or document without a code and without a path.
  const isCallers =
    typeof code === 'string' ? badInput.has(code) : error instanceof GraphQLError && !error.originalError && !path
  if (isCallers) return { message: shape.message, ...at, extensions: { code: 'BAD_USER_INPUT' } }
  const traceId = randomUUID()
  log.error({ traceId, err: error instanceof GraphQLError ? (error.originalError ?? error) : error }, 'unforeseen')
  return { message: `Something went wrong here (trace ${traceId}).`, ...at, extensions: { code: 'INTERNAL', traceId } }
}
