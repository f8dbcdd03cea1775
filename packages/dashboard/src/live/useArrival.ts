import { useIntervalFn, useThrottleFn } from '@vueuse/core'
import { shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'
import { client, lookAgain } from '../api/session.ts'
import { ArrivalDocument } from '../gql/graphql.ts'
import type { ArrivalQuery } from '../gql/graphql.ts'
import type { Report } from './merge.ts'
import type { Live } from './useLive.ts'

/** What work changes of a report although none of it is of the report's days. */
export type Arrival = ArrivalQuery['performance']

const againAfterMs = 10_000

const arrivalOf = ({ population, lastWorkDay }: Report): string => JSON.stringify([population, lastWorkDay])

/**
 * What has arrived since an empty report came. With the first import come people, projects and work of long ago, which
 * no push tells of: while a report is empty it is asked for, and whenever its people or its last day change, who is
 * there and what they may choose is asked for too.
 * @returns null: nothing newer than the report is known
 */
export function useArrival({ shown, isPaused }: Pick<Live<Report>, 'shown' | 'isPaused'>): ShallowRef<Arrival | null> {
  const arrival = shallowRef<Arrival | null>(null)
  const chooseAgain = useThrottleFn(lookAgain, againAfterMs, true)

  async function look(): Promise<void> {
    const asked = shown.value
    if (!asked || asked.report.perDate.length > 0 || isPaused.value) return
    void chooseAgain()
    const { selection } = asked
    const { data } = await client.query({ query: ArrivalDocument, variables: { selection } })
    if (shown.value === asked) arrival.value = data.performance
  }
  useIntervalFn(() => void look().catch(() => {}), againAfterMs)
  watch(shown, (now, before) => {
    arrival.value = null
    if (now && now.key === before?.key && arrivalOf(now.report) !== arrivalOf(before.report)) void chooseAgain()
  })
  return arrival
}
