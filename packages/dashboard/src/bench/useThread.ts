import { newUuid } from '@labelpulse/tracker'
import { computed, ref } from 'vue'
import { tell } from '../api/tell.ts'
import { AddCommentDocument, ResolveCommentsDocument } from '../gql/graphql.ts'
import type { Bench } from './useBench.ts'

/** The comments on the annotation at hand, and the one that is being written. */
export function useThread({ assignment, comments }: Bench) {
  const text = ref('')
  const failure = ref('')
  // One uuid for one text: sent twice, it is one comment.
  let uuid = newUuid()

  async function send(): Promise<void> {
    const said = text.value.trim()
    if (said === '' || !assignment.value) return
    const variables = { assignment: assignment.value.id, uuid, text: said }
    const refusal = await tell(AddCommentDocument, variables, ({ addComment }) => {
      comments.value = [...comments.value.filter((each) => each.uuid !== addComment.uuid), addComment]
      text.value = ''
      uuid = newUuid()
    })
    failure.value = refusal?.message ?? ''
  }

  async function resolve(isResolved: boolean): Promise<void> {
    if (!assignment.value) return
    const variables = { assignment: assignment.value.id, isResolved }
    const refusal = await tell(ResolveCommentsDocument, variables, ({ resolveComments }) => {
      comments.value = resolveComments
    })
    failure.value = refusal?.message ?? ''
  }

  return {
    text,
    failure,
    open: computed(() => comments.value.filter(({ resolvedAt }) => resolvedAt === null).length),
    send,
    resolve,
  }
}
