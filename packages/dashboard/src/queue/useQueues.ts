import { ref, shallowRef, watch } from 'vue'
import { client, reach } from '../api/session.ts'
import type { Choices } from '../api/session.ts'
import { refusalOf } from '../api/tell.ts'
import { useLooks } from '../api/useLooks.ts'
import { QueuesDocument } from '../gql/graphql.ts'
import type { ProjectQueue } from './waiting.ts'

type Named = Pick<Choices['projects'][number], 'key' | 'name'>

/** What waits for the viewer in each of some projects; it is read again by itself, because others take and give tasks. */
export function useQueues(projects: () => readonly Named[]) {
  /** Null: not there yet. */
  const queues = shallowRef<readonly ProjectQueue[] | null>(null)
  const failure = ref('')
  const isAsking = ref(false)
  let turn = 0

  async function ask(): Promise<void> {
    turn += 1
    const mine = turn
    const named = projects()
    isAsking.value = true
    try {
      const { data } = await client.query({
        query: QueuesDocument,
        variables: { projects: named.map(({ key }) => key) },
      })
      if (mine !== turn) return
      const found = new Map(data.queues.map(({ project, queue }) => [project.key, queue]))
      queues.value = named.flatMap(({ key, name }) => {
        const counts = found.get(key)
        return counts ? [{ key, name, counts }] : []
      })
      failure.value = ''
    } catch (error) {
      if (mine === turn) failure.value = refusalOf(error).message
    } finally {
      if (mine === turn) isAsking.value = false
    }
  }
  watch(() => JSON.stringify([projects(), reach.value]), ask, { immediate: true })
  useLooks(isAsking, ask)
  return { queues, failure, ask }
}
