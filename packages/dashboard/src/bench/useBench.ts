import { labelSchemaOf } from '@labelpulse/domain'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { refusalOf } from '../api/tell.ts'
import { samplesPath } from '../shell/places.ts'
import { handOut } from './assignments.ts'
import type { Assignment, Comment, Errand, Phase } from './assignments.ts'
import { sendFarewell, useFarewell } from './farewell.ts'
import { mediaOf, readText } from './media.ts'
import type { Media } from './media.ts'
import { sittingOf } from './presses.ts'
import { recoverSittings } from './recover.ts'
import { opened } from './result.ts'
import type { Opened } from './result.ts'
import { openTabs } from './tabs.ts'
import { useAround } from './useAround.ts'
import { useClock } from './useClock.ts'
import type { LeftTime } from './useClock.ts'
import { useCompared } from './useCompared.ts'
import { useDraft } from './useDraft.ts'
import { useHolding } from './useHolding.ts'
import { useGone } from './useGone.ts'
import { useMembership } from './useMembership.ts'
import { useOutbox } from './useOutbox.ts'
import { usePressing } from './usePressing.ts'
import { useReturn } from './useReturn.ts'
import { useSheet } from './useSheet.ts'

export type Bench = ReturnType<typeof useBench>

const againAfterMs = 5_000
/** The bench: a task at a time, the work on it, and each button one workunit. */
export function useBench(errand: Errand, member: string) {
  const phase = ref<Phase>('asking')
  const assignment = shallowRef<Assignment | null>(null)
  const media = shallowRef<Media | null>(null)
  const start = shallowRef<Opened>(opened(null))
  const comments = shallowRef<readonly Comment[]>([])

  const schema = computed(() => labelSchemaOf(assignment.value?.project.labels))
  const sheet = useSheet(() => schema.value)
  const [clock, draft, holding] = [useClock(member), useDraft(member, sheet), useHolding()]
  const outbox = useOutbox(member, (refused) => clock.takeBack(refused.work.assignment, sittingOf(refused)))
  const [tabs, around] = [openTabs((sinceMs) => standBack('elsewhere', sinceMs), clock.goOn), useAround(errand, member)]
  const waitFor = useGone(tabs, () => void next())
  const compared = useCompared(assignment, start, sheet)
  const { result } = compared
  const pressing = usePressing({ member, assignment, start, sheet, result, clock, draft, outbox }, done)
  const { refusal, said } = pressing
  let again: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function begin(handed: Assignment, mine: number, isTaking: boolean): Promise<void> {
    const shown = await mediaOf(handed.task.data, readText)
    if (mine !== asked) return
    clock.begin(handed)
    // Until what was drawn in another tab is kept.
    await tabs.begin(handed.id, isTaking)
    if (mine !== asked) return
    media.value = shown
    refusal.value = ''
    assignment.value = handed
    comments.value = handed.comments
    start.value = opened(handed.task.result)
    draft.begin(handed, start.value)
    holding.begin(handed)
    phase.value = 'working'
  }

  // Nothing is in hand.
  function rest(why: Phase): void {
    assignment.value = null
    phase.value = why
  }

  // What is not sent stays in this browser, for another tab or for later.
  function standBack(why: Phase, sinceMs?: number): LeftTime | null {
    asked += 1
    waitFor(why === 'elsewhere' ? (assignment.value?.id ?? null) : null)
    clearTimeout(again)
    tabs.end()
    draft.keep()
    draft.end()
    holding.end()
    rest(why)
    return clock.handOn(sinceMs)
  }

  function comeBack(): void {
    rest('unreachable')
    again = setTimeout(() => void next(), againAfterMs)
  }

  /**
   * The next task. The one before stays in sight until it comes.
   * @param isTaking it is worked on here, also where another tab is at it
   */
  async function next(isTaking = false): Promise<void> {
    clearTimeout(again)
    tabs.end()
    tabs.ask()
    waitFor(null)
    asked += 1
    const mine = asked
    if (phase.value !== 'working') phase.value = 'asking'
    holding.end()
    try {
      await outbox.flush()
      const handed = await handOut(errand)
      if (mine !== asked) return
      if (handed && outbox.waitsOn(handed.id)) return comeBack()
      if (!handed) rest('empty')
      else if (!isTaking && tabs.isElsewhere(handed.id)) {
        rest('elsewhere')
        waitFor(handed.id)
      } else await begin(handed, mine, isTaking)
      // Whoever had it may have crashed.
      if (isTaking) void recoverSittings(outbox.keep)
      void around.look()
    } catch (error) {
      if (mine !== asked) return
      const { code, message } = refusalOf(error)
      refusal.value = message
      if (code === 'INTERNAL') comeBack()
      else rest('refused')
    }
  }

  async function done(): Promise<void> {
    draft.end()
    clock.stop()
    if (errand.task === null) await next()
    else leaveBench()
  }

  // Leaving without a button is a press, too, kept first, because nobody hears whether it arrived.
  function closeWork(): void {
    tabs.end()
    draft.keep()
    const sitting = clock.stop()
    if (!sitting || !assignment.value) return
    const kept = pressing.pressAt(assignment.value, 'CLOSED', sitting)
    outbox.keep(kept)
    sendFarewell(kept.work)
  }

  /** To another task, although this one is not done. */
  function moveOn(): void {
    closeWork()
    void next()
  }

  /** Away from the bench, to where somebody came from; from a task that was opened by its address, to its project's samples. */
  function leaveBench(): void {
    closeWork()
    if (document.referrer.startsWith(location.origin) && history.length > 1) history.back()
    else location.assign(errand.task === null ? '/' : samplesPath(errand.project))
  }

  // The task may have gone on to somebody else meanwhile.
  async function lookWhetherHeld(): Promise<void> {
    const left = assignment.value
    await holding.sign()
    if (!left || assignment.value !== left || !holding.isLost.value) return
    moveOn()
    said.value = `${left.task.name ?? left.task.key} is not with you any more. Its draft is kept here.`
  }
  useMembership(errand.project, (isIn) => void (isIn ? next() : standBack('removed')))
  useReturn(() => void lookWhetherHeld())
  // The button may have been pressed elsewhere.
  watch(refusal, (no) => void (no !== '' && holding.sign()))

  // A page that comes back out of the browser's memory has given its task away.
  useFarewell(closeWork, () => void next())
  onScopeDispose(tabs.close)
  void recoverSittings(outbox.keep)
  void next()

  return {
    errand,
    phase,
    assignment,
    around,
    media,
    comments,
    schema,
    sheet,
    clock,
    draft,
    holding,
    outbox,
    ...compared,
    ...pressing,
    next,
    moveOn,
    leaveBench,
  }
}
