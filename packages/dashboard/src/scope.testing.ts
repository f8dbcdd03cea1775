import { onTestFinished } from 'vitest'
import { effectScope } from 'vue'

/** Opens a composable for the length of a test: the next one finds none of its timers and listeners. */
export function inScope<T>(open: () => T): T {
  const scope = effectScope()
  onTestFinished(() => scope.stop())
  return scope.run(open) as T
}
