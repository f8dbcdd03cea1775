import { isCompletion } from './workunit.ts'
import type { ActedWorkunit, Action, LabelStatus, Workunit } from './workunit.ts'

/** What a status says of work of each kind; a status that is not there says no more than that the work ended. */
const judged: Readonly<Record<'review' | 'labeling', Partial<Record<LabelStatus, Action>>>> = {
  review: { REVIEWED: 'accepted', REJECTED: 'rejected', SKIPPED: 'skipped' },
  labeling: { SKIPPED: 'skipped', LABELING_IN_PROGRESS: 'draft', PRELABELED: 'draft', UNLABELED: 'draft' },
}

function derived({ workType, nextLabelStatus: status }: Workunit, completedBefore: boolean): Action {
  const isReview = workType === 'review'
  const known = status && judged[isReview ? 'review' : 'labeling'][status]
  if (known) return known
  if (isReview) return 'closed'
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
