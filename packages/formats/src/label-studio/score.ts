import type { Row } from '../field.ts'

/** A value as JSON with the names of its objects in order, so that equal values are equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join()}}`
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What an entry of a result says, without what may differ between two equal ones (its id, the text it covers). */
function meaning({ type, from_name: from, value }: Row): string {
  const { text: _covered, ...kept } = isRow(value) ? value : { value }
  return canonical([type, from, kept])
}

/**
 * How much of an annotator's work survived a reviewer's fix, 0…1: the F1 of exact matches between two results,
 * 2·|common| / (|before| + |after|), as multisets of (`type`, `from_name`, `value` without its `text`). Both empty: 1.
 * Source: interchange.md, "Label Studio → workunits", 3.
 */
export function survivingShare(before: readonly Row[], after: readonly Row[]): number {
  if (before.length + after.length === 0) return 1
  const left = new Map<string, number>()
  for (const entry of before) left.set(meaning(entry), (left.get(meaning(entry)) ?? 0) + 1)
  let common = 0
  for (const entry of after) {
    const count = left.get(meaning(entry)) ?? 0
    if (count === 0) continue
    left.set(meaning(entry), count - 1)
    common += 1
  }
  return (2 * common) / (before.length + after.length)
}
