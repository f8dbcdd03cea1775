import { colorAt } from '@labelpulse/domain'
import type { LabelClass, LabelTool } from '@labelpulse/domain'

/** Classes of these names, each in a colour of its own, that are drawn with the same tools. */
export const classesNamed = (tools: readonly LabelTool[], ...called: readonly string[]): LabelClass[] =>
  called.map((name, n) => ({ key: name.toLowerCase().replaceAll(' ', '-'), name, color: colorAt(n), tools }))
