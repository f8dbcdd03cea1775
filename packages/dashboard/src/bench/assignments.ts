import { ApolloError } from '@apollo/client/core'
import {
  BenchDayDocument,
  KeepAssignmentDocument,
  OpenTaskDocument,
  QueueDocument,
  SaveWorkDocument,
  StartLabelingDocument,
  StartReviewingDocument,
} from '../gql/graphql.ts'
import type { AssignedFragment, QueueQuery, Selection, WorkInput } from '../gql/graphql.ts'
import { saidNo } from '../api/refusal.ts'
import { client, lookAgain } from '../api/session.ts'
import type { Outcome, PressedIn } from './outbox.ts'
import { isInProject } from './useMembership.ts'

export type Assignment = AssignedFragment
export type Round = Assignment['rounds'][number]
export type Comment = Assignment['comments'][number]
export type Queue = QueueQuery['queue']

/** What somebody came to the bench for: a queue of a project, or one task. */
export interface Errand {
  readonly project: string
  readonly task: string | null
  readonly isReview: boolean
}

/** Where the bench is: asking for a task, at one, with nothing to do, told no, beside another tab that is at it, or shut out. */
export type Phase = 'asking' | 'working' | 'empty' | 'refused' | 'unreachable' | 'elsewhere' | 'removed'

/** Asks for the task to work on; null: the queue is empty. */
export async function handOut({ project, task, isReview }: Errand): Promise<Assignment | null> {
  if (task !== null) {
    const { data } = await client.mutate({ mutation: OpenTaskDocument, variables: { project, task } })
    return data?.openTask ?? null
  }
  if (isReview) {
    const { data } = await client.mutate({ mutation: StartReviewingDocument, variables: { project } })
    return data?.startReviewing ?? null
  }
  const { data } = await client.mutate({ mutation: StartLabelingDocument, variables: { project } })
  return data?.startLabeling ?? null
}

/** What waits for the viewer in a project. */
export async function lookAtQueue(project: string): Promise<Queue> {
  const { data } = await client.query({ query: QueueDocument, variables: { project } })
  return data.queue
}

/** How many annotations were submitted, or reviews made, as the performance page counts them. */
export async function countToday(selection: Selection, isReview: boolean): Promise<number> {
  const { data } = await client.query({ query: BenchDayDocument, variables: { selection } })
  const { submittedAnnotations, accepted, rejected, fixedAccepted } = data.performance.summary
  return isReview ? accepted + rejected + fixedAccepted : submittedAnnotations
}

/** What a sign of life is answered: until when the task is held now, or why it is not held for the viewer any more. */
export type Held = { readonly untilMs: number } | { readonly lost: string }

/** A sign of life. */
export async function keepHolding(assignment: string): Promise<Held> {
  try {
    const { data } = await client.mutate({ mutation: KeepAssignmentDocument, variables: { assignment } })
    return { untilMs: Date.parse(data?.keepAssignment ?? '') }
  } catch (error) {
    const { code, message } = saidNo(error)
    if (code !== 'CONFLICT' && code !== 'NOT_FOUND') throw error
    // Whoever is not in the project any more finds nothing of it.
    if (code === 'NOT_FOUND') await lookAgain()
    return { lost: message }
  }
}

// The server's word on the work itself: said again, it would be the same.
const lastWords = ['BAD_USER_INPUT', 'CONFLICT', 'NOT_FOUND', 'FORBIDDEN']
// One that is sent at once is of now, by the server's own clock; this machine's may go wrong.
const atOnceMs = 5_000

// Between us and the server, or the server itself, which takes no work now.
const nobodyThere = [502, 503, 504]
// It would say so of every press.
const ofAllWork = ['UNAUTHENTICATED', 'RATE_LIMITED']

/** Whether the server has looked at a press, and said neither yes nor a clear no: an error of its own, or a body that nobody can read. */
function hasFailed(error: unknown, code: string | null): boolean {
  if (code !== null) return !ofAllWork.includes(code)
  if (!(error instanceof ApolloError)) return false
  const { graphQLErrors, networkError } = error
  if (networkError === null) return graphQLErrors.length > 0
  return 'statusCode' in networkError && !nobodyThere.includes(networkError.statusCode)
}

/**
 * Sends a press.
 * @param project where it was pressed; undefined: nobody says
 */
export async function sendWork(work: WorkInput & { endedAt: string }, project?: PressedIn): Promise<Outcome> {
  const isBarred = (): boolean => project !== undefined && !isInProject(project.key)
  if (isBarred()) return { became: 'barred' }
  const { endedAt, ...undated } = work
  const isLate = Date.now() - Date.parse(endedAt) > atOnceMs
  try {
    await client.mutate({ mutation: SaveWorkDocument, variables: { work: isLate ? work : undated } })
    return { became: 'saved' }
  } catch (error) {
    const { code, field, message } = saidNo(error)
    // By a clock that goes wrong it was pressed in the future, or before the task was opened.
    if (isLate && field === 'endedAt') return sendWork({ ...work, endedAt: new Date().toISOString() }, project)
    if (code === 'UNAUTHENTICATED') void lookAgain()
    if (code === 'NOT_FOUND' && project) await lookAgain()
    if (code === 'NOT_FOUND' && isBarred()) return { became: 'barred' }
    if (code !== null && lastWords.includes(code)) return { became: 'refused', code, sentence: message }
    return { became: hasFailed(error, code) ? 'failed' : 'kept' }
  }
}
