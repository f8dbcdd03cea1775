import { ref, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Sitting } from '@labelpulse/tracker'
import type { Action } from '../gql/graphql.ts'
import type { Assignment } from './assignments.ts'
import { openEcho } from './echo.ts'
import { pressOf } from './presses.ts'
import type { More, Press } from './presses.ts'
import { opened } from './result.ts'
import type { Opened } from './result.ts'
import { useAsking } from './useAsking.ts'
import type { useClock } from './useClock.ts'
import type { useCompared } from './useCompared.ts'
import type { useDraft } from './useDraft.ts'
import type { useOutbox } from './useOutbox.ts'
import type { Sheeting } from './useSheet.ts'

/** What somebody has in hand, and what a press takes from it. */
interface InHand {
  readonly member: string
  readonly assignment: Readonly<ShallowRef<Assignment | null>>
  /** What the server has of it. */
  readonly start: Ref<Opened>
  readonly sheet: Sheeting
  readonly result: ReturnType<typeof useCompared>['result']
  readonly clock: ReturnType<typeof useClock>
  readonly draft: ReturnType<typeof useDraft>
  readonly outbox: ReturnType<typeof useOutbox>
}

const saved = 'Saved'

/**
 * The buttons: each press is one workunit, kept in this browser until the server has said yes.
 * @param done the task in hand is not any more
 */
export function usePressing(
  { member, assignment, start, sheet, result, clock, draft, outbox }: InHand,
  done: () => Promise<void>,
) {
  const isPressing = ref(false)
  /** What was said no to, or done; '': nothing. */
  const [refusal, said] = [ref(''), ref('')]
  const isEcho = openEcho()
  // What is changed after a save is not saved.
  watch(sheet.objects, () => {
    if (said.value.startsWith(saved)) said.value = ''
  })

  const pressAt = (at: Assignment, action: Action, sitting: Sitting, more: More = {}): Press =>
    pressOf({ member, assignment: at, result: result.value, draft: draft.name() }, action, sitting, more)

  function stay(now: Opened, isSaved: boolean): void {
    start.value = now
    draft.stay(now, isSaved)
    said.value = isSaved ? saved : `${saved} here`
  }

  /** A button. Pressed again while it is on its way, or before anybody can have seen the next task, it is the same press. */
  async function press(action: Action, more: More = {}): Promise<void> {
    const at = assignment.value
    if (isPressing.value || !at || isEcho(action, sheet.canUndo.value)) return
    isPressing.value = true
    refusal.value = said.value = ''
    try {
      const sitting = clock.take()
      if (!sitting) return
      // Until the server has said yes, this browser has it.
      draft.keep()
      const now = { ...opened(result.value), objects: sheet.objects.value }
      const isInHand = (): boolean => assignment.value === at
      const outcome = await outbox.put(pressAt(at, action, sitting, more), isInHand)
      if (!isInHand()) return
      if (outcome.became === 'refused') refusal.value = outcome.sentence
      else if (action === 'DRAFT') stay(now, outcome.became === 'saved')
      else await done()
    } finally {
      isPressing.value = false
    }
  }

  return { isPressing, refusal, said, press, pressAt, ...useAsking(said) }
}
