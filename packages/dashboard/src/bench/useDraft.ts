import { useDebounceFn } from '@vueuse/core'
import { ref, watch } from 'vue'
import type { Assignment } from './assignments.ts'
import { draftName, draftOf, dropDraft, dropOldDrafts, keepDraft } from './drafts.ts'
import type { Opened } from './result.ts'
import type { Sheeting } from './useSheet.ts'

const keepAfterMs = 500

/** Keeps unsaved work in this browser, so that neither a reload nor a crash loses it. */
export function useDraft(member: string, sheet: Sheeting) {
  const keptAtMs = ref<number | null>(null)
  let name = ''
  let start: Opened | null = null
  let bases: readonly string[] = []
  dropOldDrafts(localStorage, Date.now())

  function drop(): void {
    if (keptAtMs.value === null) return
    dropDraft(localStorage, name)
    keptAtMs.value = null
  }

  function keep(): void {
    if (!start) return
    // Undone to what the server has; where a save is on its way, nobody knows which that is.
    if (sheet.objects.value === start.objects && bases.length === 1) return drop()
    const draft = { objects: sheet.objects.value, bases, keptAtMs: Date.now() }
    keptAtMs.value = keepDraft(localStorage, name, draft) ? draft.keptAtMs : null
  }
  watch(sheet.objects, useDebounceFn(keep, keepAfterMs))

  /** Lays what was kept of a task over it. */
  function begin({ workType, project, task }: Assignment, result: Opened): void {
    // What was drawn while this one was asked for.
    keep()
    name = draftName(member, workType, project.key, task.key)
    start = result
    bases = [result.base]
    const draft = draftOf(localStorage, name, result.base)
    keptAtMs.value = draft?.keptAtMs ?? null
    sheet.open(result.objects)
    if (draft) sheet.resume(draft.objects)
  }

  /**
   * Somebody saved and stays.
   * @param isSaved false: it is on its way, so that the draft is still needed, over whichever state the server has
   */
  function stay(now: Opened, isSaved: boolean): void {
    start = now
    bases = isSaved ? [now.base] : [now.base, ...bases]
    if (!isSaved) return
    dropDraft(localStorage, name)
    keptAtMs.value = null
    keep()
  }

  /** Nobody is at it any more: what is kept of it stays until its press arrived. */
  function end(): void {
    start = null
    keptAtMs.value = null
  }

  return { keptAtMs, name: () => name, begin, keep, stay, end }
}
