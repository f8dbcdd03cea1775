import { useEventListener } from '@vueuse/core'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

/**
 * Asks whoever leaves a page with something unsaved on it.
 * @param question what is asked; where the browser itself asks, its own words
 */
export function useUnsaved(isChanged: () => boolean, question: string): void {
  const mayLeave = (): boolean => !isChanged() || window.confirm(question)
  onBeforeRouteLeave(mayLeave)
  // Another project's page is the same route.
  onBeforeRouteUpdate((to, from) => to.path === from.path || mayLeave())
  useEventListener(window, 'beforeunload', (event: BeforeUnloadEvent) => isChanged() && event.preventDefault())
}
