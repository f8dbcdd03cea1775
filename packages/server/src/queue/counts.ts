import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Viewer } from '../database/viewer.ts'
import type { Queue } from './queue.types.ts'

export async function queueOf(_: SqlEntityManager, _viewer: Viewer, _project: string): Promise<Queue> {
  throw new Refusal('INTERNAL', 'Nothing is counted yet.')
}
