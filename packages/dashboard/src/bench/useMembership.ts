import { watch } from 'vue'
import { session } from '../api/session.ts'

/** Whether the viewer is in a project, as far as this page knows. */
export const isInProject = (project: string): boolean =>
  // Whoever is not known any more at all is led to the door.
  session.value?.choices.projects.some(({ key }) => key === project) ?? true

/** Calls when the viewer is taken out of a project while they are at its bench, and when they are let in again. */
export function useMembership(project: string, changed: (isIn: boolean) => unknown): void {
  watch(() => isInProject(project), changed)
}
