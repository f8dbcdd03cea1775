import type { LabelSchema } from '@labelpulse/domain'
import { newUuid } from '@labelpulse/tracker'
import { computed, ref, shallowRef } from 'vue'
import { chosen, countsOf, placed, reclassed, removed, replaced, stepFrom, thingsOf } from './objects.ts'
import type { Objects, Shape, Span, Thing } from './objects.ts'
import { redone, rested, sheetOf, step, undone } from './sheet.ts'

export type Sheeting = ReturnType<typeof useSheet>

/** What is labelled on the task in hand: its objects, which is selected, which class comes next, and every change to them. */
export function useSheet(schema: () => LabelSchema) {
  const sheet = shallowRef(sheetOf([]))
  const selected = ref<string | null>(null)
  const classKey = ref<string | null>(null)
  const hidden = ref<ReadonlySet<string>>(new Set())
  const frame = ref(0)
  const begun = ref<'box' | 'polygon' | null>(null)

  const objects = computed(() => sheet.value.objects)
  const things = computed(() => thingsOf(objects.value))
  /** Those of the frame that is shown. */
  const here = computed(() => things.value.filter((thing) => thing.type === 'span' || thing.frame === frame.value))

  const become = (next: Objects, series = ''): void => {
    sheet.value = step(sheet.value, next, series)
  }
  const history = (turn: typeof undone): void => {
    sheet.value = turn(sheet.value)
    if (!things.value.some(({ id }) => id === selected.value)) selected.value = null
  }

  function open(start: Objects): void {
    sheet.value = sheetOf(start)
    selected.value = null
    hidden.value = new Set()
    frame.value = 0
    classKey.value = schema().classes[0]?.key ?? null
  }

  function select(id: string | null): void {
    sheet.value = rested(sheet.value)
    selected.value = id
  }

  /** Puts a new thing on the sheet. It is not selected, so that the next number is the class of the next thing. */
  const add = (thing: Thing): void => become(placed(objects.value, thing))

  function useClass(key: string): void {
    classKey.value = key
    if (selected.value !== null) become(reclassed(objects.value, selected.value, key))
  }

  function remove(id: string | null): void {
    if (id === null) return
    const next = stepFrom(here.value, id, 1) ?? stepFrom(here.value, id, -1)
    become(removed(objects.value, id))
    select(next)
  }

  function toggleHidden(id: string): void {
    hidden.value = hidden.value.has(id)
      ? new Set([...hidden.value].filter((each) => each !== id))
      : new Set([...hidden.value, id])
  }

  return {
    objects,
    things,
    here,
    selected,
    selectedThing: computed(() => things.value.find(({ id }) => id === selected.value) ?? null),
    counts: computed(() => countsOf(objects.value)),
    classKey,
    hidden,
    frame,
    /** What is begun on the stage, and on the sheet only once it is finished. */
    begun,
    canUndo: computed(() => sheet.value.past.length > 0),
    canRedo: computed(() => sheet.value.future.length > 0),
    open,
    /** Earlier work on the same start, as a step that can be undone. */
    resume: (kept: Objects) => become(kept),
    select,
    add,
    useClass,
    remove,
    toggleHidden,
    /** Changes of one thing by the same hand follow each other and are undone at once. */
    change: (thing: Shape | Span, by: string) => become(replaced(objects.value, thing), `${by} ${thing.id}`),
    choose: (choice: LabelSchema['choices'][number], option: string) =>
      become(chosen(objects.value, choice, option, newUuid())),
    undo: () => history(undone),
    redo: () => history(redone),
    /** The next thing of this frame; false: there is none further, so the focus may leave. */
    stepBy: (by: 1 | -1): boolean => {
      select(stepFrom(here.value, selected.value, by))
      return selected.value !== null
    },
  }
}
