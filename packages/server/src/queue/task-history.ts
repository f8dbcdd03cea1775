import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { TaskHistory } from './tasks.types.ts'

export async function historyOf(_: SqlEntityManager, _project: string, _task: string): Promise<TaskHistory> {
  throw new Refusal('INTERNAL', 'Nothing is told yet.')
}
