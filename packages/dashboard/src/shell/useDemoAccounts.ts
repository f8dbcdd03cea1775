import { useIntervalFn } from '@vueuse/core'
import { computed, watchEffect } from 'vue'
import type { ComputedRef } from 'vue'
import { lookAtDoors, options } from '../api/doors.ts'
import type { SignInOptions } from '../api/doors.ts'

const lookEveryMs = 2000

/** The demo at the door. While it is still being made up it has no accounts, and the page looks again. */
export function useDemoAccounts(): ComputedRef<SignInOptions['demo']> {
  const demo = computed(() => options.value?.demo ?? null)
  const { resume, pause } = useIntervalFn(() => void lookAtDoors().catch(() => {}), lookEveryMs, { immediate: false })
  watchEffect(() => (demo.value?.accounts.length === 0 ? resume() : pause()))
  return demo
}
