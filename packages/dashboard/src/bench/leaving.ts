import type { Action, LabelStatus } from '../gql/graphql.ts'

// What a manager's choice of status does to the task: those that judge are a judgement, too.
const judgements: Partial<Record<LabelStatus, Action>> = {
  SKIPPED: 'SKIPPED',
  REVIEWED: 'ACCEPTED',
  REJECTED: 'REJECTED',
}

/** The status that an opened task is left with unless another is chosen, whatever it had: what submitting leaves. */
export const presetStatus: LabelStatus = 'LABELED'

/** What closing an opened task is kept as. A status that it had is no new judgement of it, and work on it is none either. */
export const closingAction = (status: LabelStatus, standing: LabelStatus, isChanged: boolean): Action =>
  (status !== standing && !isChanged && judgements[status]) || 'SUBMITTED'
