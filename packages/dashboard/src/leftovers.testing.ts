import { afterAll, vi } from 'vitest'

// All files of a worker share their modules and their window: to load those for each would take longer than the tests. It is
// safe because a test ends what it opens (scope.testing.ts), and what outlives it is put back here before the next file.
afterAll(async () => {
  vi.useRealTimers()
  if (typeof window === 'undefined') return
  const { session } = await import('./api/session.ts')
  const { answerWith } = await import('./api/session.testing.ts')
  answerWith(() => new Promise(() => {}))
  session.value = null
  localStorage.clear()
  sessionStorage.clear()
})
