import { setTimeout as sleep } from 'node:timers/promises'
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

async function deadline(): Promise<never> {
  await sleep(deadlineMs, undefined, { ref: false })
  throw new Refusal('INTERNAL', `The answer took longer than ${deadlineMs / 1000} s.`)
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
  const options = signal ? { signal } : {}
  const answer = visit(asker.database, read(asker.viewer), async (em) => ask(contextIn(asker, em)), options)
  return Promise.race([answer, deadline()])
}
