import { nextTick, ref, watch } from 'vue'
import type { DoorRefusal } from '../api/doors.ts'
import { useDoor } from '../shell/useDoor.ts'
import { useDraft } from './useDraft.ts'
import { useUnsaved } from './useUnsaved.ts'

interface Editing<Kept, Draft, F extends string> {
  readonly kept: () => Kept
  readonly draftOf: (kept: Kept) => Draft
  /** The fields of the form that something can be said of. */
  readonly fields: readonly F[]
  /** Tells the server the draft, and what it was made of. */
  readonly save: (from: Kept) => Promise<DoorRefusal | null>
  /** Reads anew what is kept. */
  readonly changed: () => Promise<void>
  /** What is said once it is saved. */
  readonly saved: string
  /** What whoever leaves with something unsaved is asked. */
  readonly question: string
}

/** A form over something that others may change too: whoever was overtaken keeps what they typed, and decides. */
export function useEditor<Kept, Draft, F extends string>(editing: Editing<Kept, Draft, F>) {
  const { kept, draftOf, fields, save, changed, saved, question } = editing
  const drafting = useDraft(kept, draftOf)
  const { base, isChanged, isOvertaken, hasAside, dropAside, keepMine } = drafting
  useUnsaved(() => isChanged.value || hasAside.value, question)
  const said = ref('')
  /** Who was faster, as the server says it. */
  const overtakenBy = ref('')
  // The next time it may be somebody else.
  watch(isOvertaken, (is) => {
    if (!is) overtakenBy.value = ''
  })

  async function knock(): Promise<DoorRefusal | null> {
    overtakenBy.value = ''
    const no = await save(base.value)
    // Of what the draft was made of; other conflicts are about other things.
    if (no?.code !== 'CONFLICT' || no.field !== 'from') return no
    await changed()
    // What is kept comes from the page around.
    await nextTick()
    if (!isOvertaken.value) return no
    overtakenBy.value = no.message
    return null
  }
  const door = useDoor(fields, knock, async () => {
    if (isOvertaken.value) return
    dropAside()
    await changed()
    said.value = saved
  })
  const saveMine = (): Promise<void> => {
    keepMine()
    return door.send()
  }
  return { ...drafting, ...door, said, overtakenBy, saveMine }
}
