import { dayAt } from '@labelpulse/domain'
import type { Day } from '@labelpulse/domain'
import { useIntervalFn, useNow } from '@vueuse/core'
import { computed, toValue } from 'vue'
import type { ComputedRef, MaybeRefOrGetter } from 'vue'

/** The instant, to the second, and the day that it falls on in the organization's zone: ranges move on at its midnight. */
export function useToday(timeZone: MaybeRefOrGetter<string>): { nowMs: ComputedRef<number>; today: ComputedRef<Day> } {
  const now = useNow({ scheduler: (tick) => useIntervalFn(tick, 1000) })
  const nowMs = computed(() => now.value.getTime())
  return { nowMs, today: computed(() => dayAt(nowMs.value, toValue(timeZone))) }
}
