import { useEventListener, useIntervalFn } from '@vueuse/core'
import type { WorkInput } from '../gql/graphql.ts'
import { sendWork } from './assignments.ts'
import { openOutbox } from './outbox.ts'
import type { Press } from './presses.ts'
import { recoverSittings } from './recover.ts'
import { isInProject } from './useMembership.ts'

const everyMs = 60_000

/**
 * Sends what benches of this browser left behind, while none is open on this page: presses that wait, and the time of pages that
 * crashed. What is refused is kept for the bench, which tells of it.
 */
export function useLeftWork(member: string): void {
  const refused = new Map<string, Press>()
  const outbox = openOutbox<WorkInput>(localStorage, member, sendWork, ({ kept }) => refused.set(kept.work.uuid, kept))

  async function flush(): Promise<void> {
    const isHeldBack = ({ work, project }: Press): boolean =>
      refused.has(work.uuid) || (project !== undefined && !isInProject(project.key))
    if (outbox.waiting().every(isHeldBack)) return
    refused.clear()
    await outbox.flush()
    for (const kept of refused.values()) outbox.keep(kept)
  }

  async function send(): Promise<void> {
    await recoverSittings(outbox.keep)
    await flush()
  }
  void flush()
  void send()
  useIntervalFn(() => void send(), everyMs)
  useEventListener(window, 'online', () => void flush())
}
