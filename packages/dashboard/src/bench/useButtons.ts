import { ref, watch } from 'vue'
import type { Action, LabelStatus } from '../gql/graphql.ts'
import { closingAction, useLeaving } from './leaving.ts'
import { begunQuestion, changesQuestion, saveOffText, submitQuestion } from './questions.ts'
import type { Deed } from './questions.ts'
import { unscorableText } from './roundWords.ts'
import type { Bench } from './useBench.ts'
import type { useThread } from './useThread.ts'

type Pressed = Pick<
  Bench,
  | 'assignment'
  | 'media'
  | 'schema'
  | 'sheet'
  | 'entries'
  | 'isChanged'
  | 'isUnsent'
  | 'isScorable'
  | 'isPressing'
  | 'press'
  | 'said'
  | 'agreed'
  | 'withdraw'
>

/** The buttons of the footer, by pointer or key. */
export function useButtons(bench: Pressed, thread: Pick<ReturnType<typeof useThread>, 'text'>, comment: () => void) {
  const { assignment, media, schema, sheet, entries, isChanged, isUnsent, isScorable, isPressing, press, said } = bench
  /** A rejection waits for its comment, or for an answer. */
  const isRejecting = ref(false)
  const status = useLeaving(assignment, () => isChanged.value)
  const work = () => assignment.value?.workType
  watch([sheet.objects, sheet.begun], bench.withdraw, { flush: 'sync' })

  const emptyQuestion = (): string =>
    submitQuestion(schema.value, media.value?.kind ?? 'other', sheet.objects.value, entries.value)

  /** Presses, unless there is something to be asked first. What is written and not sent yet goes with the press. */
  async function pressTo(deed: Deed, action: Action, labelStatus: LabelStatus | null = null): Promise<void> {
    if (isPressing.value) return
    const changes = { isChanged: isChanged.value, isUnsent: isUnsent.value, isScorable: isScorable.value }
    const questions = [
      begunQuestion(deed, sheet.begun.value),
      changesQuestion(deed, changes),
      action === 'SUBMITTED' ? emptyQuestion() : '',
    ]
    if (!bench.agreed(questions)) return
    const remark = thread.text.value.trim()
    await press(action, { labelStatus, ...(remark !== '' && { comment: remark }) })
  }

  function submit(): void {
    const at = assignment.value
    const isOpened = at?.workType === 'NORMAL'
    const action = isOpened ? closingAction(status.value, at.task.labelStatus, isChanged.value) : 'SUBMITTED'
    void pressTo('submit', action, isOpened ? status.value : null)
  }

  // Until it is done, so that what rejects in the comment does not accept there once something was asked.
  function reject(): void {
    isRejecting.value = true
    if (thread.text.value.trim() === '') comment()
    else void pressTo('reject', 'REJECTED')
  }

  function finish(): void {
    if (isRejecting.value) reject()
    else if (work() !== 'REVIEW') submit()
    else if (assignment.value && !isScorable.value) said.value = unscorableText(assignment.value)
    else if (isChanged.value) void pressTo('fix and accept', 'FIXED_ACCEPTED')
    else said.value = 'Nothing is changed yet. A accepts it as it was.'
  }

  function save(): void {
    const maySave = work() === 'NORMAL' || assignment.value?.project.maySave === true
    if (maySave) void press('DRAFT')
    else said.value = saveOffText(work() === 'REVIEW', assignment.value?.project.maySkip === true)
  }
  const skip = (): void => {
    if (work() !== 'NORMAL' && assignment.value?.project.maySkip) void pressTo('skip', 'SKIPPED')
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
    reject: inReview(reject),
    accept: inReview(() => void pressTo('accept', 'ACCEPTED')),
    cancel: () => (isRejecting.value = false),
  }
}
