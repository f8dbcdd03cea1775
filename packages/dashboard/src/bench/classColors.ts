import type { LabelSchema } from '@labelpulse/domain'
import { onScopeDispose, watchEffect } from 'vue'
import type { Shape } from './objects.ts'

/** The darker of two inks on light colours, the lighter on dark ones: by relative luminance, as WCAG reckons contrast. */
export function inkOn(color: string): '#000' | '#fff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff'
}

/** The colour of a class; grey where the schema does not know it (any more). */
export const colorOf = ({ classes }: LabelSchema, key: string | undefined): `#${string}` =>
  `#${(classes.find((each) => each.key === key)?.color ?? '#838993').slice(1)}`

/** The CSS class that carries a label class's colours, by its place in the schema; unknown ones are grey. */
export const colorClass = ({ classes }: LabelSchema, key: string): string =>
  `lp-class-${classes.findIndex((each) => each.key === key)}`

/** Rules for the classes of a schema: `--lp-class` is the colour, `--lp-on-class` what is written on it. */
export const classRules = ({ classes }: LabelSchema): string =>
  [{ color: colorOf({ classes, choices: [] }, undefined) }, ...classes]
    .map(({ color }, at) => `.lp-class-${at - 1} { --lp-class: ${color}; --lp-on-class: ${inkOn(color)} }`)
    .join('\n')

/** Rules for shapes, which the image library draws and names by their ids alone, but not the one that it edits. */
export function shapeRules(
  shapes: readonly Shape[],
  selected: string | null,
  schema: LabelSchema,
  hidden: ReadonlySet<string>,
): string {
  return shapes
    .map((shape) => {
      const color = colorOf(schema, shape.class)
      const isSelected = shape.id === selected
      const named = `.a9s-annotation[data-id="${CSS.escape(shape.id)}"]`
      const at = isSelected ? `:is(.a9s-annotation.selected, ${named})` : named
      const fill = isSelected ? '40' : '14'
      if (hidden.has(shape.id)) return `${at} { display: none }`
      const width = isSelected ? '; stroke-width: 3px' : ''
      return `.a9s-annotationlayer ${at} .a9s-inner { stroke: ${color}; fill: ${color}${fill}${width} }
.a9s-annotationlayer ${at} .a9s-outer { stroke: ${inkOn(color)}${isSelected ? '; stroke-width: 6px' : ''} }`
    })
    .join('\n')
}

/** Rules that follow what is on the page. In a sheet of their own, because the policy refuses <style> elements. */
export function useRules(rules: () => string): void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  watchEffect(() => sheet.replaceSync(rules()))
  onScopeDispose(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
  })
}
