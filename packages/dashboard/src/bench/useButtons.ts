import { computed, ref, watch } from 'vue'
import type { Action, LabelStatus } from '../gql/graphql.ts'
import { closingAction, useLeaving } from './leaving.ts'
import { submitQuestion } from './questions.ts'
import { unscorableText } from './roundWords.ts'
import type { Bench } from './useBench.ts'
import type { useThread } from './useThread.ts'

/** The buttons of the footer, by pointer or key. */
export function useButtons(bench: Bench, thread: ReturnType<typeof useThread>, comment: () => void) {
  const { assignment, media, schema, sheet, result, isChanged, isScorable, isPressing, press, said } = bench
  /** A rejection waits for its comment. */
  const isRejecting = ref(false)
  const status = useLeaving(assignment, () => isChanged.value)
  const work = () => assignment.value?.workType

  /** What is written and not sent yet goes with the press. */
  function pressWith(action: Action, labelStatus: LabelStatus | null = null): Promise<void> {
    const remark = thread.text.value.trim()
    return press(action, { labelStatus, ...(remark !== '' && { comment: remark }) })
  }

  // Asked by the button, answered by pressing it again.
  const question = computed(() =>
    submitQuestion(schema.value, media.value?.kind ?? 'other', sheet.objects.value, result.value.length),
  )
  watch(question, (_, before) => {
    if (said.value === before) said.value = ''
  })

  function submit(): void {
    if (isPressing.value) return
    const at = assignment.value
    const isOpened = at?.workType === 'NORMAL'
    const action = isOpened ? closingAction(status.value, at.task.labelStatus, isChanged.value) : 'SUBMITTED'
    if (action === 'SUBMITTED' && question.value !== '' && said.value !== question.value) said.value = question.value
    else void pressWith(action, isOpened ? status.value : null)
  }

  async function reject(): Promise<void> {
    isRejecting.value = thread.text.value.trim() === ''
    if (isRejecting.value) comment()
    else await pressWith('REJECTED')
  }

  function finish(): void {
    if (isRejecting.value) void reject()
    else if (work() !== 'REVIEW') submit()
    else if (assignment.value && !isScorable.value) said.value = unscorableText(assignment.value)
    else if (isChanged.value) void pressWith('FIXED_ACCEPTED')
    else said.value = 'Nothing is changed yet. A accepts it as it was.'
  }

  const save = (): void => {
    if (work() === 'NORMAL' || assignment.value?.project.maySave) void press('DRAFT')
    else said.value = 'Kept here as you go. This project knows no Save: submit, or skip.'
  }
  const skip = (): void => {
    if (work() !== 'NORMAL' && assignment.value?.project.maySkip) void pressWith('SKIPPED')
  }
  const inReview = (deed: () => void) => (): void => {
    if (work() === 'REVIEW') deed()
  }

  return {
    isRejecting,
    status,
    finish,
    save,
    skip,
    reject: inReview(() => void reject()),
    accept: inReview(() => void pressWith('ACCEPTED')),
    cancel: () => (isRejecting.value = false),
  }
}
