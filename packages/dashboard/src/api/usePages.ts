import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { computed, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import { client } from './session.ts'
import { refusalOf } from './tell.ts'

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

interface Shown<Node> {
  readonly rows: readonly Node[]
  readonly total: number
  /** Null: nothing comes after. */
  readonly after: string | null
}

/**
 * A list that is read a page at a time. It begins anew when the question changes; `refresh` reads again as much as is
 * shown.
 */
export function usePages<Data, Variables extends OperationVariables, Node>(
  query: TypedDocumentNode<Data, Variables & { after: string | null }>,
  variables: () => Variables,
  connectionIn: (data: Data) => Connection<Node>,
): {
  /** Null: not there yet. */
  shown: ShallowRef<Shown<Node> | null>
  hasMore: ComputedRef<boolean>
  failure: Ref<string>
  isAsking: Ref<boolean>
  more: () => Promise<void>
  refresh: () => Promise<void>
} {
  const shown = shallowRef<Shown<Node> | null>(null)
  const failure = ref('')
  const isAsking = ref(false)
  let turn = 0

  async function read(from: Shown<Node>, wanted: number): Promise<Shown<Node>> {
    const { data } = await client.query({ query, variables: { ...variables(), after: from.after } })
    const { edges, pageInfo, totalCount } = connectionIn(data)
    const rows = [...from.rows, ...edges.map(({ node }) => node)]
    const next = { rows, total: totalCount, after: pageInfo.hasNextPage ? pageInfo.endCursor : null }
    return next.after !== null && rows.length < wanted ? read(next, wanted) : next
  }

  async function show(from: Shown<Node>, wanted: number): Promise<void> {
    turn += 1
    const mine = turn
    isAsking.value = true
    try {
      const next = await read(from, wanted)
      if (mine !== turn) return
      shown.value = next
      failure.value = ''
    } catch (error) {
      if (mine === turn) failure.value = refusalOf(error).message
    } finally {
      if (mine === turn) isAsking.value = false
    }
  }
  const start: Shown<Node> = { rows: [], total: 0, after: null }
  const refresh = (): Promise<void> => show(start, shown.value?.rows.length ?? 0)
  const more = (): Promise<void> => show(shown.value ?? start, 0)

  watch(
    () => JSON.stringify(variables()),
    () => show(start, 0),
    { immediate: true },
  )
  return { shown, hasMore: computed(() => shown.value?.after != null), failure, isAsking, more, refresh }
}
