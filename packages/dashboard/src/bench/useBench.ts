import { labelSchemaOf } from '@labelpulse/domain'
import { useEventListener } from '@vueuse/core'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { refusalOf } from '../api/tell.ts'
import type { Action, LabelStatus } from '../gql/graphql.ts'
import { handOut, lookAtQueue } from './assignments.ts'
import type { Assignment, Comment, Errand, Queue } from './assignments.ts'
import { sendFarewell } from './farewell.ts'
import { mediaOf, readText } from './media.ts'
import type { Media } from './media.ts'
import { recoverSittings } from './recover.ts'
import { opened, resultOf } from './result.ts'
import type { Opened } from './result.ts'
import { useClock } from './useClock.ts'
import { useDraft } from './useDraft.ts'
import { useHolding } from './useHolding.ts'
import { useOutbox } from './useOutbox.ts'
import { useSheet } from './useSheet.ts'

export type Bench = ReturnType<typeof useBench>

/** Where the bench is: asking for a task, at one, with nothing to do, or told no. */
export type Phase = 'asking' | 'working' | 'empty' | 'refused' | 'unreachable'

interface More {
  readonly comment?: string
  readonly labelStatus?: LabelStatus | null
}

// What these end keeps its result as it was.
const withoutResult: readonly Action[] = ['SKIPPED', 'CLOSED', 'ACCEPTED', 'REJECTED']
const againAfterMs = 5_000
// Within this, the same button on an untouched task is the hand that pressed it on the task before.
const echoMs = 1_000

/** The bench: a task at a time, the work on it, and each button one workunit. */
export function useBench(errand: Errand, member: string) {
  const phase = ref<Phase>('asking')
  const assignment = shallowRef<Assignment | null>(null)
  const queue = shallowRef<Queue | null>(null)
  const media = shallowRef<Media | null>(null)
  const start = shallowRef<Opened>(opened(null))
  const comments = shallowRef<readonly Comment[]>([])
  const isPressing = ref(false)
  /** What was said no to, or done; '': nothing. */
  const refusal = ref('')
  const said = ref('')

  const schema = computed(() => labelSchemaOf(assignment.value?.project.labels))
  const sheet = useSheet(() => schema.value)
  const [clock, draft, holding, outbox] = [useClock(member), useDraft(member, sheet), useHolding(), useOutbox(member)]
  /** In a review: what the labeler completed. */
  const before = computed(() => opened(assignment.value?.before ?? assignment.value?.task.result))
  const isChanged = computed(() => JSON.stringify(sheet.objects.value) !== JSON.stringify(before.value.objects))
  const result = computed(() => resultOf(sheet.objects.value, start.value))
  let again: ReturnType<typeof setTimeout> | undefined

  async function begin(handed: Assignment): Promise<void> {
    media.value = await mediaOf(handed.task.data, readText)
    assignment.value = handed
    comments.value = handed.comments
    start.value = opened(handed.task.result)
    draft.begin(handed, start.value)
    holding.begin(handed)
    clock.begin(handed)
    phase.value = 'working'
  }

  async function lookAround(): Promise<void> {
    queue.value = await lookAtQueue(errand.project).catch(() => queue.value)
  }

  // Nothing is in hand.
  function rest(why: Phase): void {
    assignment.value = null
    phase.value = why
  }

  function comeBack(): void {
    rest('unreachable')
    again = setTimeout(() => void next(), againAfterMs)
  }

  let asked = 0
  /** The next task. The one before stays in sight until it comes. */
  async function next(): Promise<void> {
    clearTimeout(again)
    asked += 1
    const mine = asked
    if (phase.value !== 'working') phase.value = 'asking'
    holding.end()
    try {
      await outbox.flush()
      const handed = await handOut(errand)
      if (mine !== asked) return
      if (handed && outbox.waitsOn(handed.id)) return comeBack()
      if (handed) await begin(handed)
      else rest('empty')
      void lookAround()
    } catch (error) {
      const { code, message } = refusalOf(error)
      refusal.value = message
      if (code === 'INTERNAL') comeBack()
      else rest('refused')
    }
  }

  function workOf(action: Action, sitting: NonNullable<ReturnType<typeof clock.take>>, more: More) {
    const { id = '', task } = assignment.value ?? {}
    const { uuid, activeMs, inactiveMs } = sitting
    const work = {
      assignment: id,
      uuid,
      action,
      endedAt: new Date().toISOString(),
      time: activeMs,
      inactiveTime: inactiveMs,
    }
    const kept = withoutResult.includes(action) ? {} : { result: result.value }
    return { member, task: task?.name ?? task?.key ?? '', work: { ...work, ...kept, ...more } }
  }

  let last: { readonly action: Action; readonly atMs: number } | null = null
  const isEcho = (action: Action): boolean =>
    last?.action === action && Date.now() - last.atMs < echoMs && !sheet.canUndo.value

  /** A button. Pressed again while it is on its way, or before anybody can have seen the next task, it is the same press. */
  async function press(action: Action, more: More = {}): Promise<void> {
    if (isPressing.value || !assignment.value || isEcho(action)) return
    isPressing.value = true
    last = { action, atMs: Date.now() }
    refusal.value = said.value = ''
    try {
      const stays = action === 'DRAFT'
      const sitting = clock.take()
      if (!sitting) return
      const outcome = await outbox.put(workOf(action, sitting, more))
      if (outcome.became === 'refused') {
        refusal.value = outcome.sentence
        return
      }
      if (stays) start.value = { ...opened(result.value), objects: sheet.objects.value }
      // What was skipped may come back.
      if (action !== 'SKIPPED') draft.drop(stays ? start.value : null)
      if (stays) said.value = outcome.became === 'kept' ? 'Saved here' : 'Saved'
      else await done()
    } finally {
      isPressing.value = false
    }
  }

  async function done(): Promise<void> {
    clock.stop()
    if (errand.task === null) await next()
    else leaveBench()
  }

  // Leaving without a button is a press, too, kept first, because nobody hears whether it arrived.
  function closeWork(): void {
    draft.keep()
    const sitting = assignment.value && clock.stop()
    if (!sitting) return
    const kept = workOf('CLOSED', sitting, {})
    outbox.keep(kept)
    sendFarewell(kept.work)
  }

  /** To another task, although this one is not done. */
  function moveOn(): void {
    closeWork()
    void next()
  }

  /** Away from the bench, to where somebody came from. */
  function leaveBench(): void {
    closeWork()
    if (document.referrer.startsWith(location.origin) && history.length > 1) history.back()
    else location.assign('/')
  }

  useEventListener(window, 'pagehide', closeWork)
  // A page that comes back out of the browser's memory has given its task away.
  useEventListener(window, 'pageshow', ({ persisted }: PageTransitionEvent) => persisted && void next())
  onScopeDispose(closeWork)
  void recoverSittings(outbox.keep)
  void next()

  return { errand, phase, assignment, queue, media, before, comments, schema, sheet, clock, draft, holding, outbox,
    isPressing, isChanged, result, refusal, said, press, next, moveOn, leaveBench } // oxfmt-ignore
}
