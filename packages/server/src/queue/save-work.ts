import { Refusal } from '@labelpulse/domain'
import type { WorkunitRow } from '../reports/workunits.ts'
import type { Worker } from './hand-out.ts'
import type { WorkInput } from './work.types.ts'

export async function saveWork(_: Worker, _work: WorkInput): Promise<WorkunitRow> {
  throw new Refusal('INTERNAL', 'Nothing is saved yet.')
}
