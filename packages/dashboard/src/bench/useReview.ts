import { fixScore } from '@labelpulse/domain'
import { computed, ref } from 'vue'
import { changesBetween } from './changes.ts'
import type { Media } from './media.ts'
import { isSpan } from './objects.ts'
import { opened } from './result.ts'
import type { Bench } from './useBench.ts'

export type ReviewView = 'both' | 'mine' | 'changes'

/** What a review of an image, or of a text, can show. */
export const viewsOf = (kind: Media['kind']): readonly { value: ReviewView; label: string }[] =>
  kind === 'text'
    ? [
        { value: 'both', label: 'Before and after' },
        { value: 'mine', label: 'Mine only' },
        { value: 'changes', label: 'Changes' },
      ]
    : [
        { value: 'both', label: 'After' },
        { value: 'mine', label: 'Before' },
      ]

/** A labeler's work beside the reviewer's fix of it, and what the fix would leave of it. */
export function useReview({ assignment, before, isScorable, sheet, schema, result }: Bench) {
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
  /** What is said beside the spans of before: which will be gone or other. */
  const notesBefore = computed(
    () =>
      new Map(
        changesShown.value.flatMap(({ id, kind, how }) =>
          kind === 'new' ? [] : [[id, kind === 'removed' ? 'removed' : last(how)] as const],
        ),
      ),
  )
  const notesAfter = computed(() => new Map(changesShown.value.map(({ id, how }) => [id, last(how)] as const)))
  const spansBefore = computed(() => shown.value.objects.filter(isSpan))
  const gone = computed(() =>
    view.value === 'mine' ? [] : spansBefore.value.filter(({ id }) => notesBefore.value.get(id) === 'removed'),
  )

  return {
    view,
    shownRound,
    completions,
    shown,
    changes,
    notesBefore,
    notesAfter,
    spansBefore,
    gone,
    /** Null: nobody knows what was completed. */
    score: computed(() => (isScorable.value ? fixScore(assignment.value?.before ?? null, result.value) : null)),
    sizes: computed(() => [before.value.objects.length, sheet.objects.value.length] as const),
  }
}
