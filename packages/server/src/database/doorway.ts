import { AsyncLocalStorage } from 'node:async_hooks'

/** A visit in progress, as the code inside of it finds it. */
export interface Doorway {
  isOpen: boolean
  hasConnection: boolean
  readonly signal: AbortSignal | undefined
}

export const doorway = new AsyncLocalStorage<Doorway>()

/** The visit that the calling code runs in. What a visit started but did not wait for is outside once it has ended. */
export function currentVisit(): Doorway | undefined {
  const visit = doorway.getStore()
  return visit?.isOpen ? visit : undefined
}

/**
 * A query beside the visit's own entity manager would wait for a connection that the visit holds: for ever on the
 * embedded database, and on a pool once all its connections are in visits.
 */
export function refuseSecondConnection(): void {
  const visit = currentVisit()
  if (visit?.hasConnection) throw new Error("Inside a visit only the visit's own entity manager may be asked")
  if (visit) visit.hasConnection = true
}
