import { statusAfter } from '@labelpulse/domain'
import { computed, ref, watch } from 'vue'
import type { ShallowRef, WritableComputedRef } from 'vue'
import type { Action, LabelStatus } from '../gql/graphql.ts'
import type { Assignment } from './assignments.ts'

// What a manager's choice of status does to the task: those that judge are a judgement, too.
const judgements: Partial<Record<LabelStatus, Action>> = {
  SKIPPED: 'SKIPPED',
  REVIEWED: 'ACCEPTED',
  REJECTED: 'REJECTED',
}

/** What closing an opened task is kept as. A status that it had is no new judgement of it, and work on it is none either. */
export const closingAction = (status: LabelStatus, standing: LabelStatus, isChanged: boolean): Action =>
  (status !== standing && !isChanged && judgements[status]) || 'SUBMITTED'

// Nobody's labels are submitted yet: whoever submits says that these are good, also where nothing is changed.
const unsubmitted: readonly LabelStatus[] = ['UNLABELED', 'PRELABELED', 'LABELING_IN_PROGRESS']

/** The status that an opened task is left with: what is chosen, else what it had, and once it was worked on what submitting leaves. */
export function useLeaving(
  assignment: Readonly<ShallowRef<Assignment | null>>,
  isChanged: () => boolean,
): WritableComputedRef<LabelStatus> {
  const chosen = ref<LabelStatus | null>(null)
  watch(assignment, () => {
    chosen.value = null
  })
  const submitted = statusAfter('normal', 'submitted') ?? 'LABELED'
  const preset = computed(() => {
    const standing = assignment.value?.task.labelStatus ?? submitted
    return isChanged() || unsubmitted.includes(standing) ? submitted : standing
  })
  return computed({
    get: () => chosen.value ?? preset.value,
    set: (status) => {
      chosen.value = status
    },
  })
}
