import { onScopeDispose, shallowRef, toValue, watch } from 'vue'
import type { MaybeRefOrGetter, ShallowRef } from 'vue'

const jobs = new Set<() => void>()

// One job a frame: six charts redrawn at once cost a frame of 70 ms and more, one after the other nobody feels them.
function work(): void {
  const [job] = jobs
  if (!job) return
  jobs.delete(job)
  job()
  if (jobs.size > 0) requestAnimationFrame(work)
}

function enqueue(job: () => void): void {
  if (jobs.size === 0) requestAnimationFrame(work)
  jobs.add(job)
}

/** A value that follows its source a frame later, in turn with all others, and only while it is seen. */
export function inTurn<T>(source: () => T, isSeen: MaybeRefOrGetter<boolean>): ShallowRef<T> {
  const value = shallowRef(source())
  const follow = (): void => {
    value.value = source()
  }
  watch([source, () => toValue(isSeen)], ([next, seen]) => {
    if (seen && next !== value.value) enqueue(follow)
  })
  onScopeDispose(() => jobs.delete(follow))
  return value
}

/** Calls at most once in so many milliseconds; the last call is never lost. */
export function atMostEvery(ms: number, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let calledAtMs = -Infinity
  const now = (): void => {
    timer = undefined
    calledAtMs = performance.now()
    call()
  }
  onScopeDispose(() => clearTimeout(timer))
  return () => {
    if (timer !== undefined) return
    const waitMs = calledAtMs + ms - performance.now()
    if (waitMs <= 0) now()
    else timer = setTimeout(now, waitMs)
  }
}
