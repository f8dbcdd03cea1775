import { useEventListener, useIntervalFn, useOnline } from '@vueuse/core'
import { computed, ref, shallowRef } from 'vue'
import type { WorkInput } from '../gql/graphql.ts'
import { sendWork } from './assignments.ts'
import { openOutbox } from './outbox.ts'
import type { LateRefusal, Outcome, PressedIn } from './outbox.ts'
import { countsAlone, timeAlone } from './presses.ts'
import type { Press } from './presses.ts'
import { isInProject } from './useMembership.ts'

const tryEveryMs = 5_000

/**
 * The viewer's presses on their way to the server: tried again every few seconds and when the network is back.
 * @param takeBack takes the time of a press that was refused to the clock again; false: its task is not in hand any more
 */
export function useOutbox(member: string, takeBack: (press: Press) => boolean) {
  const isOnline = useOnline()
  const isUnreached = ref(false)
  const isOffline = computed(() => !isOnline.value || isUnreached.value)
  /** What the server said no to after the viewer had gone on, until they have seen it. */
  const refusals = shallowRef<readonly LateRefusal<WorkInput>[]>([])
  /** What the server fails at, again and again. */
  const failing = shallowRef<readonly Press[]>([])

  /** Projects, by name, that the viewer is not in any more and pressed something in, until they have seen it. */
  const barred = shallowRef<readonly string[]>([])
  const seenBarred = new Set<string>()

  async function send(work: Press['work'], project?: PressedIn): Promise<Outcome> {
    const outcome = await sendWork(work, project)
    isUnreached.value = outcome.became === 'kept'
    return outcome
  }

  /** The time of a press that was refused goes with the next one, or is said alone. */
  function salvage(press: Press): void {
    if (press.work.action !== 'CLOSED' && !takeBack(press)) outbox.keep(timeAlone(press))
  }

  function tellLate(late: LateRefusal<WorkInput>): void {
    refusals.value = [...refusals.value, late]
    if (countsAlone(late.code)) salvage(late.kept)
  }

  const outbox = openOutbox<WorkInput>(localStorage, member, send, tellLate)
  const waiting = ref(outbox.waiting().length)
  function look(): void {
    const kept = outbox.waiting()
    const left = kept.flatMap(({ project }) => (project && !isInProject(project.key) ? [project.name] : []))
    waiting.value = kept.length - left.length
    barred.value = [...new Set(left)].filter((name) => !seenBarred.has(name))
    failing.value = outbox.failing()
  }

  /** @param isInHand whether whoever pressed is still at what they pressed on, so that the page can tell them there */
  async function put(press: Press, isInHand: () => boolean): Promise<Outcome> {
    const outcome = await outbox.put(press)
    if (outcome.became === 'refused' && isInHand()) salvage(press)
    else if (outcome.became === 'refused') tellLate({ kept: press, code: outcome.code, sentence: outcome.sentence })
    look()
    return outcome
  }

  /** Gives a press up that the server fails at: what was labelled is a draft again; of time alone nothing is left. */
  async function withdraw(press: Press): Promise<void> {
    if (await outbox.withdraw(press)) salvage(press)
    await flush()
  }

  async function flush(): Promise<void> {
    if (outbox.waiting().length > 0) await outbox.flush()
    look()
  }
  void flush()
  useIntervalFn(() => void flush(), tryEveryMs)
  useEventListener(window, 'online', () => void flush())
  /** Whether a press on an assignment is still on its way, so that the server hands it out as if nothing had happened. */
  const waitsOn = (assignment: string): boolean => outbox.waiting().some(({ work }) => work.assignment === assignment)
  function haveSeen(): void {
    refusals.value = []
    for (const name of barred.value) seenBarred.add(name)
    barred.value = []
  }

  return { put, keep: outbox.keep, flush, waitsOn, waiting, isOffline, refusals, barred, failing, withdraw, haveSeen }
}
