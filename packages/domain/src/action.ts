import { isCompletion } from './workunit.ts'
import type { ActedWorkunit, Action, LabelStatus, Workunit } from './workunit.ts'

const reviewed: Partial<Record<LabelStatus, Action>> = {
  REVIEWED: 'accepted',
  REJECTED: 'rejected',
  SKIPPED: 'skipped',
}
const drafts: readonly (LabelStatus | null)[] = ['LABELING_IN_PROGRESS', 'PRELABELED', 'UNLABELED']

function derived(work: Workunit, completedBefore: boolean): Action {
  const status = work.nextLabelStatus
  if (work.workType === 'review') return (status && reviewed[status]) ?? 'closed'
  if (status === 'SKIPPED') return 'skipped'
  if (drafts.includes(status)) return 'draft'
  return completedBefore ? 'updated' : 'submitted'
}

/**
 * Gives every workunit of one annotation its action: the given one, else one from work type and next label status.
 * @param history all workunits of the annotation, in order (`inOrder`)
 * Source: metrics.md, "A workunit without `action`".
 */
export function actionsOf(history: readonly Workunit[]): ActedWorkunit[] {
  let completed = false
  return history.map((work) => {
    const action = work.givenAction ?? derived(work, completed)
    completed ||= isCompletion(action)
    return { ...work, action }
  })
}
