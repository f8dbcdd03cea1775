import { Refusal } from '@labelpulse/domain'
import { execute, getOperationAST, OperationTypeNode } from 'graphql'
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql'
import { read } from '../database/keys/read.ts'
import { visit } from '../database/visit.ts'
import { contextBeside, contextIn } from './context.ts'
import type { Asker } from './context.ts'

/** One operation that has been validated, and who asks. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly variables: Readonly<Record<string, unknown>> | null | undefined
  readonly operationName: string | null | undefined
  readonly asker: Asker
  /** Aborted when the caller has gone. */
  readonly signal?: AbortSignal
}

const deadlineMs = 15_000

/** Hands `work` a signal that also aborts at the deadline, and refuses then, even where the work still waits for its turn. */
async function inTime<T>(signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const deadline = new AbortController()
  const timer = setTimeout(() => {
    const refusal = new Refusal('INTERNAL', `The answer took longer than ${deadlineMs / 1000} s.`)
    deadline.abort(refusal)
    reject(refusal)
  }, deadlineMs)
  try {
    const either = signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal
    return await Promise.race([work(either), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Runs a query in one read visit, so that nested fields live in it, and a mutation without one: its services visit. */
export async function run({
  schema,
  document,
  variables,
  operationName,
  asker,
  signal,
}: Operation): Promise<ExecutionResult> {
  const ask = (contextValue: unknown) =>
    execute({ schema, document, contextValue, variableValues: variables ?? {}, operationName: operationName ?? null })
  const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY
  if (!isQuery) return ask(contextBeside(asker))
  const inVisit = (either: AbortSignal) =>
    visit(asker.database, read(asker.viewer), async (em) => ask(contextIn(asker, em)), { signal: either })
  return inTime(signal, inVisit)
}
