import { fixScore } from '@labelpulse/domain'
import { computed, ref } from 'vue'
import { changesBetween } from './changes.ts'
import { thingsOf } from './objects.ts'
import { opened } from './result.ts'
import type { Bench } from './useBench.ts'

export type ReviewView = 'both' | 'mine' | 'changes'

/** What a review can show. */
export const views: readonly { value: ReviewView; label: string }[] = [
  { value: 'both', label: 'Before and after' },
  { value: 'mine', label: 'Mine only' },
  { value: 'changes', label: 'Changes' },
]

type Reviewed = Pick<Bench, 'assignment' | 'before' | 'isScorable' | 'sheet' | 'schema' | 'result'>

/** A labeler's work beside the reviewer's fix of it, and what the fix would leave of it. */
export function useReview({ assignment, before, isScorable, sheet, schema, result }: Reviewed) {
  const view = ref<ReviewView>('both')
  /** Which completion is shown as before; null: the last one. */
  const shownRound = ref<string | null>(null)

  const completions = computed(() =>
    (assignment.value?.rounds ?? []).filter(
      ({ action, result: then }) => (action === 'SUBMITTED' || action === 'UPDATED') && then !== null,
    ),
  )
  const shown = computed(() => {
    const round = completions.value.find(({ uuid }) => uuid === shownRound.value)
    return round ? opened(round.result) : before.value
  })
  const changes = computed(() => changesBetween(before.value.objects, sheet.objects.value, schema.value))
  const changesShown = computed(() => changesBetween(shown.value.objects, sheet.objects.value, schema.value))

  const last = (how: string): string => how.split(', ').at(-1) ?? how
  /** What is said beside the things of before: which will be gone or other. */
  const notesBefore = computed(
    () =>
      new Map(
        changesShown.value.flatMap(({ id, kind, how }) =>
          kind === 'new' ? [] : [[id, kind === 'removed' ? 'removed' : last(how)] as const],
        ),
      ),
  )
  /** What is told of the changes beside the things of after. */
  const told = computed(() => (view.value === 'mine' ? [] : changesShown.value))
  const notesAfter = computed(() => new Map(told.value.map(({ id, note }) => [id, note] as const)))
  const thingsBefore = computed(() => thingsOf(shown.value.objects))
  /** Things that were taken out. */
  const gone = computed(() => {
    const removed = new Set(told.value.filter(({ kind }) => kind === 'removed').map(({ id }) => id))
    return thingsBefore.value.filter(({ id }) => removed.has(id))
  })
  const author = computed(() => assignment.value?.author?.name ?? 'the labeler')

  return {
    view,
    shownRound,
    completions,
    changes,
    notesBefore,
    notesAfter,
    thingsBefore,
    gone,
    author,
    /** Null: nobody knows what was completed. */
    score: computed(() => (isScorable.value ? fixScore(assignment.value?.before ?? null, result.value) : null)),
    sizes: computed(() => [before.value.objects.length, sheet.objects.value.length] as const),
  }
}
