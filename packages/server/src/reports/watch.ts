import { Refusal } from '@labelpulse/domain'

/** Something that is measured anew when it may have changed, and told in differences. */
export interface Watched<State, Update> {
  /** A refusal ends its readers; what else fails is tried again, once there has been a state. */
  readonly measure: () => Promise<State>
  /** What to tell somebody who was last told `before` (null: nothing yet). */
  readonly updates: (before: State | null, now: State) => Iterable<Update>
}

/** At most four measurements a second. */
const pauseMs = 250
/** After a measurement that failed. */
const retryMs = 1_000

/**
 * One measurement for all who ask the same. Each reader is told the difference from what it was last told, when it is
 * ready to read: a slow one misses intermediate states and holds nothing.
 */
export class Watch<State, Update> {
  readonly #watched: Watched<State, Update>
  readonly #onError: (error: unknown) => void
  readonly #onIdle: () => void
  readonly #readers = new Set<Reader<State, Update>>()
  #state: State | null = null
  #isDirty = false
  #timer: NodeJS.Timeout | undefined
  #measuredAtMs = 0

  /** @param onIdle runs when the last reader has left */
  constructor(watched: Watched<State, Update>, onError: (error: unknown) => void, onIdle: () => void) {
    this.#watched = watched
    this.#onError = onError
    this.#onIdle = onIdle
  }

  /** Something may have changed. */
  wake(): void {
    this.#isDirty = true
    if (this.#timer) return
    const dueMs = Math.max(0, this.#measuredAtMs + pauseMs - Date.now())
    this.#timer = setTimeout(() => void this.#measure(), dueMs)
  }

  read(): AsyncIterableIterator<Update> {
    const reader = new Reader<State, Update>(this.#watched.updates, () => {
      this.#readers.delete(reader)
      if (this.#readers.size) return
      clearTimeout(this.#timer)
      this.#timer = undefined
      this.#onIdle()
    })
    this.#readers.add(reader)
    if (this.#state === null) this.wake()
    else reader.offer(this.#state)
    return reader
  }

  async #measure(): Promise<void> {
    this.#isDirty = false
    this.#measuredAtMs = Date.now()
    try {
      this.#state = await this.#watched.measure()
      for (const reader of this.#readers) reader.offer(this.#state)
    } catch (error) {
      const isRefused = error instanceof Refusal
      if (!isRefused) this.#onError(error)
      if (isRefused || this.#state === null) for (const reader of this.#readers) reader.fail(error)
      this.#isDirty = true
      this.#measuredAtMs = Date.now() + retryMs
    }
    this.#timer = undefined
    if (this.#isDirty && this.#readers.size) this.wake()
  }
}

// Not a generator: its return() would wait for the next value and keep the watch alive.
class Reader<State, Update> implements AsyncIterableIterator<Update> {
  readonly #updates: Watched<State, Update>['updates']
  readonly #onEnd: () => void
  #told: State | null = null
  #offered: State | null = null
  #queue: Iterator<Update, unknown> = [].values()
  #error: unknown
  #hasEnded = false
  #waiting: { resolve: (result: IteratorResult<Update>) => void; reject: (error: unknown) => void } | null = null

  constructor(updates: Watched<State, Update>['updates'], onEnd: () => void) {
    this.#updates = updates
    this.#onEnd = onEnd
  }

  offer(state: State): void {
    this.#offered = state
    this.#serve()
  }

  /** Ends the reader. Whoever waits for a value is told why, else whoever asks for the next. */
  fail(error: unknown): void {
    this.#error = error
    this.#serve()
    this.#end()
  }

  #end(): void {
    if (!this.#hasEnded) this.#onEnd()
    this.#hasEnded = true
  }

  #take(): IteratorResult<Update, unknown> {
    const result = this.#queue.next()
    if (!result.done || this.#offered === null || this.#offered === this.#told) return result
    this.#queue = this.#updates(this.#told, this.#offered)[Symbol.iterator]()
    this.#told = this.#offered
    return this.#queue.next()
  }

  #serve(): void {
    if (!this.#waiting) return
    const { resolve, reject } = this.#waiting
    if (this.#error === undefined) {
      const result = this.#take()
      if (result.done) return
      resolve(result)
    } else reject(this.#error)
    this.#waiting = null
  }

  next(): Promise<IteratorResult<Update>> {
    if (this.#hasEnded && this.#error === undefined) return Promise.resolve({ value: undefined, done: true })
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#serve()
    })
  }

  return(): Promise<IteratorResult<Update>> {
    this.#end()
    this.#error = undefined
    this.#waiting?.resolve({ value: undefined, done: true })
    this.#waiting = null
    return Promise.resolve({ value: undefined, done: true })
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Update> {
    return this
  }
}
