import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import { client } from './session.ts'
import { refusalOf } from './tell.ts'

/**
 * What the server answers to a question. It is asked anew when the question changes, and when told to; meanwhile the
 * last answer stays.
 */
export function useAnswer<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: () => Variables,
): {
  data: ShallowRef<Data | null>
  /** Why there is no newer answer; '': there is. */
  failure: Ref<string>
  isAsking: Ref<boolean>
  ask: () => Promise<void>
} {
  const data = shallowRef<Data | null>(null)
  const failure = ref('')
  const isAsking = ref(false)
  let turn = 0

  async function ask(): Promise<void> {
    turn += 1
    const mine = turn
    isAsking.value = true
    try {
      const answer = await client.query({ query, variables: variables() })
      if (mine !== turn) return
      data.value = answer.data
      failure.value = ''
    } catch (error) {
      if (mine === turn) failure.value = refusalOf(error).message
    } finally {
      if (mine === turn) isAsking.value = false
    }
  }
  watch(() => JSON.stringify(variables()), ask, { immediate: true })
  return { data, failure, isAsking, ask }
}
