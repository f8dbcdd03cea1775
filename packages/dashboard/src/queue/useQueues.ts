import { computed, watch } from 'vue'
import { reach } from '../api/session.ts'
import type { Choices } from '../api/session.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useLooks } from '../api/useLooks.ts'
import { QueuesDocument } from '../gql/graphql.ts'
import type { ProjectQueue } from './waiting.ts'

type Named = Pick<Choices['projects'][number], 'key' | 'name'>

/** What waits for the viewer in each of some projects; it is read again by itself, because others take and give tasks. */
export function useQueues(projects: () => readonly Named[]) {
  const { data, failure, isAsking, ask } = useAnswer(QueuesDocument, () => ({
    projects: projects().map(({ key }) => key),
  }))
  watch(reach, ask)
  useLooks(isAsking, ask)
  /** Null: not there yet. */
  const queues = computed<readonly ProjectQueue[] | null>(() => {
    if (!data.value) return null
    const found = new Map(data.value.queues.map(({ project, queue }) => [project.key, queue]))
    return projects().flatMap(({ key, name }) => {
      const counts = found.get(key)
      return counts ? [{ key, name, counts }] : []
    })
  })
  return { queues, failure, ask }
}
