import { useMediaQuery, useStorage } from '@vueuse/core'
import { computed, watchEffect } from 'vue'

export type ThemeChoice = 'light' | 'dark' | 'system'

// The key and its values are read by public/theme.js too, before the first paint.
const stored = useStorage<string | null>('labelpulse.theme', null)
const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)')

export const themeChoice = computed<ThemeChoice>({
  get: () => (stored.value === 'light' || stored.value === 'dark' ? stored.value : 'system'),
  set: (choice) => {
    stored.value = choice === 'system' ? null : choice
  },
})

export const isDark = computed(() =>
  themeChoice.value === 'system' ? isSystemDark.value : themeChoice.value === 'dark',
)

// Not VueUse's useDark: it writes a <style> element, which the policy refuses.
/** Shows the pages in the colours that are chosen, from now on. */
export function showTheme(): void {
  watchEffect(
    () => {
      document.documentElement.classList.toggle('dark', isDark.value)
      document.documentElement.classList.toggle('light', !isDark.value)
    },
    { flush: 'sync' },
  )
}
