import { computed, watch } from 'vue'
import { session } from '../api/session.ts'

/** Calls when the viewer is taken out of a project while they are at its bench, and when they are let in again. */
export function useMembership(project: string, changed: (isIn: boolean) => unknown): void {
  // Whoever is not known any more at all is led to the door.
  const isIn = computed(() => session.value?.choices.projects.some(({ key }) => key === project) ?? true)
  watch(isIn, changed)
}
