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
  dropOldDrafts(localStorage, Date.now())

  function keep(): void {
    if (!start || sheet.objects.value === start.objects) return
    const draft = { objects: sheet.objects.value, base: start.base, keptAtMs: Date.now() }
    keptAtMs.value = keepDraft(localStorage, name, draft) ? draft.keptAtMs : null
  }
  watch(sheet.objects, useDebounceFn(keep, keepAfterMs))

  /** Lays what was kept of a task over it. */
  function begin({ workType, project, task }: Assignment, result: Opened): void {
    name = draftName(member, workType, project.key, task.key)
    start = result
    const draft = draftOf(localStorage, name, result.base)
    keptAtMs.value = draft?.keptAtMs ?? null
    sheet.open(result.objects)
    if (draft) sheet.resume(draft.objects)
  }

  /**
   * The work is saved, or given up.
   * @param now what it is from here on, where somebody stays at it; null: nobody does
   */
  function drop(now: Opened | null): void {
    if (name !== '') dropDraft(localStorage, name)
    keptAtMs.value = null
    start = now
  }

  return { keptAtMs, begin, keep, drop }
}
