import { Refusal } from '@labelpulse/domain'
import type { Asker } from '../graphql/context.ts'
import type { Assignment } from './assignment.types.ts'

/** Whoever works: asks for a task, presses buttons. */
export type Worker = Pick<Asker, 'database' | 'viewer' | 'by'>

const soon = (): Refusal => new Refusal('INTERNAL', 'Nothing is handed out yet.')

export async function startWork(_: Worker, _side: 'label' | 'review', _project: string): Promise<Assignment | null> {
  throw soon()
}

export async function openTask(_: Worker, _project: string, _task: string): Promise<Assignment> {
  throw soon()
}

export async function keepAssignment(_: Worker, _assignmentId: string): Promise<string> {
  throw soon()
}
