import { Refusal } from '@labelpulse/domain'
import type { Worker } from './hand-out.ts'
import type { Comment } from './work.types.ts'

export async function addComment(_: Worker, _assignmentId: string, _uuid: string, _text: string): Promise<Comment> {
  throw new Refusal('INTERNAL', 'Nothing is said yet.')
}

export async function resolveComments(_: Worker, _assignmentId: string, _isResolved: boolean): Promise<Comment[]> {
  throw new Refusal('INTERNAL', 'Nothing is resolved yet.')
}
