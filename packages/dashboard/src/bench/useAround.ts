import { dayAt } from '@labelpulse/domain'
import { ref, shallowRef } from 'vue'
import { session } from '../api/session.ts'
import { countToday, lookAtQueue } from './assignments.ts'
import type { Errand, Queue } from './assignments.ts'

/** What waits in the queue, and what the viewer did of it today; where the server does not say, what was known before. */
export function useAround({ project, isReview }: Errand, member: string) {
  const queue = shallowRef<Queue | null>(null)
  const doneToday = ref(0)

  async function look(): Promise<void> {
    const today = dayAt(Date.now(), session.value?.viewer.organization.timeZone ?? 'UTC')
    const selection = { members: [member], projects: [project], from: today, to: today }
    const [waiting, done] = await Promise.allSettled([lookAtQueue(project), countToday(selection, isReview)])
    if (waiting.status === 'fulfilled') queue.value = waiting.value
    if (done.status === 'fulfilled') doneToday.value = done.value
  }

  return { queue, doneToday, look }
}
