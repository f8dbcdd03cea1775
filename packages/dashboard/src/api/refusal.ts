import { ApolloError } from '@apollo/client/core'
import { refusalCodes } from '@labelpulse/domain'
import type { RefusalCode } from '@labelpulse/domain'

/** What the server said no with, whatever it came in. */
export interface SaidNo {
  /** Null: no word of the server's, the network's failure. */
  readonly code: RefusalCode | null
  readonly message: string
  /** The argument that it is about. */
  readonly field?: string
}

interface ErrorLike {
  readonly message: string
  readonly extensions?: { readonly code?: unknown; readonly field?: unknown } | undefined
}

const isErrorLike = (value: unknown): value is ErrorLike =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'

// A refusal over HTTP has a status of its own, which makes it an error of the network to Apollo, its words inside.
function inAnswer(error: unknown): ErrorLike | undefined {
  const { result } = (error ?? {}) as { result?: { errors?: unknown } | string }
  const errors = typeof result === 'object' && Array.isArray(result.errors) ? (result.errors as unknown[]) : []
  return errors.find(isErrorLike)
}

/** The no in an error of the client. */
export function saidNo(error: unknown): SaidNo {
  if (!(error instanceof ApolloError))
    return { code: null, message: isErrorLike(error) ? error.message : String(error) }
  const said = error.graphQLErrors.find(isErrorLike) ?? inAnswer(error.networkError)
  const { code, field } = said?.extensions ?? {}
  return {
    code: refusalCodes.find((each) => each === code) ?? null,
    message: said?.message ?? error.message,
    ...(typeof field === 'string' && { field }),
  }
}

/** Whether the server does not know who is asking. */
export const isStranger = (error: unknown): boolean => saidNo(error).code === 'UNAUTHENTICATED'
