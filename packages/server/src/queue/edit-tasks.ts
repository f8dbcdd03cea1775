import { Refusal } from '@labelpulse/domain'
import type { Worker } from './hand-out.ts'
import type { TaskChanges } from './tasks.types.ts'

export async function editTasks(
  _: Worker,
  _project: string,
  _tasks: readonly string[],
  _changes: TaskChanges,
): Promise<number> {
  throw new Refusal('INTERNAL', 'Nothing is edited yet.')
}
