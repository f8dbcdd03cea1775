import { isColor, isRow, isTool, isWord, labelTools, longestWord } from './label-schema.ts'
import type { Breach } from './workunit.ts'

const most = 1000

type Rule = (value: unknown, field: string) => Breach | null

const rule =
  (fits: (value: unknown) => boolean, reason: string): Rule =>
  (value, field) =>
    fits(value) ? null : { field, reason }

const word = rule(isWord, `must be text of 1 to ${longestWord} characters`)

/** Holds an object to a rule for each of its fields: none missing, none besides. */
const fieldsOf =
  (rules: Readonly<Record<string, Rule>>): Rule =>
  (value, field) => {
    if (!isRow(value)) return { field, reason: 'must be an object' }
    const path = (name: string): string => (field ? `${field}.${name}` : name)
    const stranger = Object.keys(value).find((name) => !Object.hasOwn(rules, name))
    if (stranger !== undefined) return { field: path(stranger), reason: 'is not known' }
    for (const [name, holds] of Object.entries(rules)) {
      const breach = holds(value[name], path(name))
      if (breach) return breach
    }
    return null
  }

/** Holds a list to a rule for each entry, and to keys that are unique. */
const entriesOf =
  (least: number, entry: Rule): Rule =>
  (value, field) => {
    if (!Array.isArray(value) || value.length < least || value.length > most)
      return { field, reason: `must be a list of ${least} to ${most}` }
    const seen = new Set<unknown>()
    for (const [index, row] of (value as unknown[]).entries()) {
      const place = `${field}[${index}]`
      const breach = entry(row, place)
      if (breach) return breach
      const key = isRow(row) ? row.key : row
      if (seen.has(key)) return { field: isRow(row) ? `${place}.key` : place, reason: 'is there already' }
      seen.add(key)
    }
    return null
  }

const option = fieldsOf({ key: word, name: word })

const schema = fieldsOf({
  classes: entriesOf(
    0,
    fieldsOf({
      key: word,
      name: word,
      color: rule(isColor, 'must be a colour such as #0072b2'),
      tools: entriesOf(1, rule(isTool, `must be one of ${labelTools.join(', ')}`)),
    }),
  ),
  choices: entriesOf(
    0,
    fieldsOf({
      key: word,
      name: word,
      options: entriesOf(1, option),
      multiple: rule((value) => typeof value === 'boolean', 'must be true or false'),
    }),
  ),
})

/** The first rule that a schema breaks as somebody sets it, every field given and none besides, or null. Fields are paths. */
export const labelSchemaBreach = (json: unknown): Breach | null => schema(json, '')
