import { shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'
import { isDark } from '../shell/theme.ts'
import { readTheme } from './theme.ts'
import type { ChartTheme } from './theme.ts'

/** The theme that charts are drawn with, read anew when light turns to dark. */
export function useChartTheme(): Readonly<ShallowRef<ChartTheme>> {
  const theme = shallowRef(readTheme(document.documentElement))
  watch(isDark, () => {
    theme.value = readTheme(document.documentElement)
  })
  return theme
}
