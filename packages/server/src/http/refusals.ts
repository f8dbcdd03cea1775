import { randomUUID } from 'node:crypto'
import { Refusal } from '@labelpulse/domain'
import type { RefusalCode } from '@labelpulse/domain'
import type { FastifyError, FastifyInstance } from 'fastify'

const statusOf: Readonly<Record<RefusalCode, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL: 500,
}

/** An answer that says no: the status, and what a form or a program is told. */
export interface No {
  readonly status: number
  readonly code: RefusalCode
  readonly message: string
  readonly field?: string
}

const isCallersFault = (status: number | undefined): status is number =>
  status !== undefined && status >= 400 && status < 500

/** What a caller may read of an error; what nobody foresaw is told to the log, under a trace id. */
export function noFor(error: FastifyError | Refusal, log: Pick<FastifyInstance['log'], 'error'>): No {
  if (error instanceof Refusal) {
    const { code, message, field } = error
    return { status: statusOf[code], code, message, ...(field !== undefined && { field }) }
  }
  if (isCallersFault(error.statusCode))
    return { status: error.statusCode, code: 'BAD_USER_INPUT', message: error.message }
  const traceId = randomUUID()
  log.error({ err: error, traceId }, 'unforeseen')
  return { status: 500, code: 'INTERNAL', message: `Something went wrong here (trace ${traceId}).` }
}

/** Answers every error of these routes with JSON: code, message and, where there is one, field. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Refusal>(async (error, request, reply) => {
    const { status, ...no } = noFor(error, request.log)
    return reply.code(status).send(no)
  })
}
