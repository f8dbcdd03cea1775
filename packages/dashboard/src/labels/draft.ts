import { colorAt, labelTools } from '@labelpulse/domain'
import type { Choice, LabelClass, LabelSchema } from '@labelpulse/domain'

/** A key made of a name, that none has yet: `Traffic light` is traffic_light, a second one traffic_light_2. */
export function keyFor(name: string, taken: readonly { readonly key: string }[]): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 100)
  const keys = new Set(taken.map(({ key }) => key))
  const free = (key: string, number: number): string =>
    keys.has(number === 1 ? key : `${key}_${number}`) ? free(key, number + 1) : number === 1 ? key : `${key}_${number}`
  return free(plain || 'entry', 1)
}

/** A class at the end: in the next colour, drawn as the last one is. */
export function withClass(classes: readonly LabelClass[], name: string): LabelClass[] {
  const used = new Set(classes.map(({ color }) => color))
  const places = Array.from({ length: classes.length + 1 }, (_, place) => colorAt(classes.length + place))
  const color = places.find((each) => !used.has(each)) ?? colorAt(classes.length)
  return [...classes, { key: keyFor(name, classes), name, color, tools: classes.at(-1)?.tools ?? labelTools }]
}

/** A question at the end, with two answers to begin with. */
export const withChoice = (choices: readonly Choice[], name: string): Choice[] => [
  ...choices,
  {
    key: keyFor(name, choices),
    name,
    options: [
      { key: 'yes', name: 'Yes' },
      { key: 'no', name: 'No' },
    ],
    isMultiple: false,
  },
]

/** An entry that has only a name, at the end: the option of a choice. */
export const withNamed = <T extends { readonly key: string; readonly name: string }>(
  entries: readonly T[],
  name: string,
) => [...entries, { key: keyFor(name, entries), name }]

export const replacedAt = <T>(entries: readonly T[], place: number, entry: T): T[] => entries.with(place, entry)

export const withoutAt = <T>(entries: readonly T[], place: number): T[] => entries.toSpliced(place, 1)

/** An entry one place up (-1) or down (1); at the end it stays where it is. */
export function movedBy<T>(entries: readonly T[], place: number, step: -1 | 1): T[] {
  const [entry, other] = [entries[place], entries[place + step]]
  if (entry === undefined || other === undefined) return [...entries]
  return entries.with(place, other).with(place + step, entry)
}

/** The key that chooses a class while labeling: 1 to 9, by the order; null: there is none left. */
export const numberKeyAt = (place: number): string | null => (place < 9 ? String(place + 1) : null)

function sameName(entries: readonly { readonly name: string }[]): string | null {
  const names = entries.map(({ name }) => name.trim().toLowerCase())
  const second = names.findIndex((name, place) => names.indexOf(name) !== place)
  return second === -1 ? null : (entries[second]?.name.trim() ?? null)
}

function namesProblem(entries: readonly { readonly name: string }[], what: string): string | null {
  if (entries.some(({ name }) => name.trim() === '')) return `Every ${what} needs a name.`
  const twice = sameName(entries)
  return twice === null ? null : `Two of them are called “${twice}”; people could not tell them apart.`
}

/** What keeps a schema from being saved, in a sentence; null: nothing. */
export function draftProblem({ classes, choices }: LabelSchema): string | null {
  const problem = namesProblem(classes, 'class') ?? namesProblem(choices, 'question')
  if (problem !== null) return problem
  const toolless = classes.find(({ tools }) => tools.length === 0)
  if (toolless) return `${toolless.name} needs a tool: a box, a polygon or a span.`
  const few = choices.find(({ options }) => options.length === 0)
  if (few) return `“${few.name}” needs an answer to choose.`
  return choices.map(({ options }) => namesProblem(options, 'answer')).find((each) => each !== null) ?? null
}

const trimmedNames = <T extends { readonly name: string }>(entries: readonly T[]): T[] =>
  entries.map((entry) => ({ ...entry, name: entry.name.trim() }))

/** A schema without space around its names. */
export const trimmed = ({ classes, choices }: LabelSchema): LabelSchema => ({
  classes: trimmedNames(classes),
  choices: trimmedNames(choices).map((choice) => ({ ...choice, options: trimmedNames(choice.options) })),
})
