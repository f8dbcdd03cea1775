import { AsyncLocalStorage } from 'node:async_hooks'

/** A visit in progress, as the code inside of it finds it. */
export interface Doorway {
  isOpen: boolean
  hasConnection: boolean
  readonly signal: AbortSignal | undefined
  /** What is asked and not answered yet. */
  readonly asked: Set<Promise<unknown>>
}

export const doorway = new AsyncLocalStorage<Doorway>()

/** The visit that the calling code runs in. What a visit started but did not wait for is outside once it has ended. */
export function currentVisit(): Doorway | undefined {
  const visit = doorway.getStore()
  return visit?.isOpen ? visit : undefined
}

/**
 * Asks inside the visit that the calling code runs in. Once it is over, what it left behind is refused, also where that still
 * holds its transaction: the connection may be in another visit by then.
 */
export async function asked<T>(ask: () => Promise<T>): Promise<T> {
  const visit = doorway.getStore()
  if (!visit) return ask()
  if (!visit.isOpen) throw new Error('This visit is over')
  visit.signal?.throwIfAborted()
  const answer = ask()
  visit.asked.add(answer)
  return answer.finally(() => visit.asked.delete(answer))
}

/** Lets nobody ask in a visit any more, and waits for what was asked. */
export async function closeDoorway(visit: Doorway): Promise<void> {
  visit.isOpen = false
  await Promise.allSettled(visit.asked)
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
