import { noWork } from '../live/numbers.testing.ts'
import type { Summary } from '../live/merge.ts'
import type { MemberRow } from './rows.ts'

/** A row of somebody who is called as their key says. */
export const row = (key: string, numbers: Partial<Summary> = {}, role: MemberRow['role'] = 'ANNOTATOR'): MemberRow => ({
  key,
  name: key.charAt(0).toUpperCase() + key.slice(1),
  role,
  isFormer: false,
  summary: { ...noWork, ...numbers },
})
