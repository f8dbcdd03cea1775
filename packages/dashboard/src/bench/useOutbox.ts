import { useEventListener, useIntervalFn } from '@vueuse/core'
import { ref, shallowRef } from 'vue'
import type { WorkInput } from '../gql/graphql.ts'
import { sendWork } from './assignments.ts'
import { openOutbox } from './outbox.ts'
import type { Kept, Outcome } from './outbox.ts'

const tryEveryMs = 5_000

/** The viewer's presses on their way to the server: tried again every few seconds and when the network is back. */
export function useOutbox(member: string) {
  const isOffline = ref(false)
  /** What the server said no to, last. */
  const refusal = shallowRef<{ readonly task: string; readonly sentence: string } | null>(null)
  const outbox = openOutbox<WorkInput>(localStorage, member, async (work) => {
    const outcome = await sendWork(work)
    isOffline.value = outcome.became === 'kept'
    return outcome
  })
  const waiting = ref(outbox.waiting().length)

  async function put(kept: Kept<WorkInput>): Promise<Outcome> {
    const outcome = await outbox.put(kept)
    waiting.value = outbox.waiting().length
    if (outcome.became === 'refused') refusal.value = { task: kept.task, sentence: outcome.sentence }
    return outcome
  }

  async function flush(): Promise<void> {
    if (outbox.waiting().length > 0) await outbox.flush()
    waiting.value = outbox.waiting().length
  }
  void flush()
  useIntervalFn(() => void flush(), tryEveryMs)
  useEventListener(window, 'online', () => void flush())
  /** Whether a press on an assignment is still on its way, so that the server hands it out as if nothing had happened. */
  const waitsOn = (assignment: string): boolean => outbox.waiting().some(({ work }) => work.assignment === assignment)

  return { put, keep: outbox.keep, flush, waitsOn, waiting, isOffline, refusal }
}
