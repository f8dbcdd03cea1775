import type { TypedDocumentNode } from '@apollo/client/core'
import { useSubscription } from '@vue/apollo-composable'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import { returns } from '../api/line.ts'
import { saidNo } from '../api/refusal.ts'
import { lookAgain, reach } from '../api/session.ts'
import type { Selection } from '../gql/graphql.ts'
import { atMostEvery } from './pace.ts'

/** A report and what it is about. */
export interface Shown<Report> {
  readonly key: string
  readonly selection: Selection
  readonly report: Report
}

export interface Live<Report> {
  /** What the page shows; null until the first report came. */
  readonly shown: Readonly<ShallowRef<Shown<Report> | null>>
  /** The page still shows what was asked before. */
  readonly isRefreshing: ComputedRef<boolean>
  readonly isPaused: Ref<boolean>
  /** Updates that came while the page was paused. */
  readonly waiting: Readonly<Ref<number>>
  readonly failure: Readonly<ShallowRef<Failure | null>>
  readonly tryAgain: () => void
}

export interface Failure {
  readonly message: string
  readonly attempts: number
  /** When it is tried again by itself; null: only on demand. */
  readonly nextAtMs: number | null
}

const beatMs = 500
const waitsMs = [5_000, 10_000, 20_000, 30_000]
// Asking the same again would be refused again.
const finalCodes = ['FORBIDDEN', 'BAD_USER_INPUT', 'NOT_FOUND']
// What is shown may be what is refused.
const takenCodes = ['FORBIDDEN', 'NOT_FOUND']

interface Source<Data, Report> {
  readonly document: TypedDocumentNode<Data, { selection: Selection }>
  readonly selection: ComputedRef<Selection>
  /** A report after what was pushed; null: a change to a report that never came. */
  readonly merge: (before: Report | null, pushed: Data) => Report | null
}

/** The report of a selection, kept true by its subscription; at most two changes a second reach the page. */
export function useLive<Data, Report>({ document, selection, merge }: Source<Data, Report>): Live<Report> {
  const key = computed(() => JSON.stringify(selection.value))
  const shown = shallowRef<Shown<Report> | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const isPaused = ref(false)
  const waiting = ref(0)
  let latest: Shown<Report> | null = null
  let heardAtReturn = returns.value
  let attempts = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (): void => {
    shown.value = latest
    waiting.value = 0
  }
  const forget = (): void => {
    latest = null
    show()
  }
  const beat = atMostEvery(beatMs, show)

  const { onResult, onError, restart } = useSubscription(document, () => ({ selection: selection.value }), {
    fetchPolicy: 'no-cache',
  })
  const tryAgain = (): void => {
    clearTimeout(timer)
    restart()
  }

  onResult(({ data }) => {
    if (!data) return
    const report = merge(latest?.key === key.value ? latest.report : null, data)
    if (!report) return
    latest = { key: key.value, selection: selection.value, report }
    failure.value = null
    attempts = 0
    // The first report after a return is of what may be seen now, which does not wait until the pause is over.
    const isBack = heardAtReturn !== returns.value
    heardAtReturn = returns.value
    if (shown.value?.key !== key.value || isBack) show()
    else if (isPaused.value) waiting.value += 1
    else beat()
  })
  onError((error) => {
    const { code, message } = saidNo(error)
    if (code === 'UNAUTHENTICATED') void lookAgain()
    const waitMs = finalCodes.includes(code ?? '') ? null : (waitsMs[Math.min(attempts, waitsMs.length - 1)] ?? null)
    if (takenCodes.includes(code ?? '')) forget()
    attempts += 1
    failure.value = { message, attempts, nextAtMs: waitMs === null ? null : Date.now() + waitMs }
    if (waitMs !== null) timer = setTimeout(tryAgain, waitMs)
  })
  watch(isPaused, (paused) => {
    if (!paused) show()
  })
  // Nobody goes on reading what they may have lost, or days of another zone, be it paused or the line away.
  watch(
    reach,
    () => {
      forget()
      failure.value = null
      attempts = 0
      tryAgain()
    },
    { flush: 'sync' },
  )
  watch(key, () => clearTimeout(timer))
  onScopeDispose(() => clearTimeout(timer))

  const isRefreshing = computed(() => shown.value !== null && shown.value.key !== key.value)
  return { shown, isRefreshing, isPaused, waiting, failure, tryAgain }
}
