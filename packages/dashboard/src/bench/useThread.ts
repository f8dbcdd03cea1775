import { newUuid } from '@labelpulse/tracker'
import { computed, ref, watch } from 'vue'
import { tell } from '../api/tell.ts'
import { AddCommentDocument, ResolveCommentsDocument } from '../gql/graphql.ts'
import { commentName, commentOf, dropDraft, keepComment } from './drafts.ts'
import type { Bench } from './useBench.ts'

type Talked = Pick<Bench, 'assignment' | 'comments'> & { readonly draft: Pick<Bench['draft'], 'name'> }

/** The comments on the annotation at hand, and the one that is being written: this browser keeps it until it is sent. */
export function useThread({ assignment, comments, draft }: Talked) {
  const text = ref(commentOf(localStorage, draft.name()))
  const failure = ref('')
  // One uuid for one text: sent twice, because its answer was lost, it is one comment, and another text is another one.
  let tried = { text: '', uuid: newUuid() }
  watch(assignment, () => {
    text.value = commentOf(localStorage, draft.name())
    failure.value = ''
    tried = { text: '', uuid: newUuid() }
  })

  watch(text, (comment) => keepComment(localStorage, draft.name(), { comment, keptAtMs: Date.now() }))

  async function send(): Promise<void> {
    const said = text.value.trim()
    const [at, name] = [assignment.value, draft.name()]
    if (said === '' || !at) return
    if (tried.text !== said) tried = { text: said, uuid: newUuid() }
    const refusal = await tell(AddCommentDocument, { assignment: at.id, ...tried }, ({ addComment }) => {
      // Also where somebody has gone on meanwhile.
      if (commentOf(localStorage, name).trim() === said) dropDraft(localStorage, commentName(name))
      if (assignment.value !== at) return
      comments.value = [...comments.value.filter((each) => each.uuid !== addComment.uuid), addComment]
      if (text.value.trim() === said) text.value = ''
      tried = { text: '', uuid: newUuid() }
    })
    if (assignment.value === at) failure.value = refusal?.message ?? ''
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
