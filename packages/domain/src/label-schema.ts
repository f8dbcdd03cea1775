/** How an object of a class may be drawn: boxes and polygons on images, spans on texts. */
export const labelTools = ['box', 'polygon', 'span'] as const
export type LabelTool = (typeof labelTools)[number]

/** What an object can be. */
export interface LabelClass {
  /** Unique among the classes; results name it. */
  readonly key: string
  readonly name: string
  /** `#rrggbb`. */
  readonly color: string
  readonly tools: readonly LabelTool[]
}

/** One answer of a choice. */
export interface ChoiceOption {
  /** Unique in the choice; results name it. */
  readonly key: string
  readonly name: string
}

/** A question about the whole task. */
export interface Choice {
  /** Unique among the choices; results name it. */
  readonly key: string
  readonly name: string
  readonly options: readonly ChoiceOption[]
  /** Whether several options may be chosen at once. */
  readonly isMultiple: boolean
}

/** What is labelled in a project. Nothing set: both lists are empty. */
export interface LabelSchema {
  readonly classes: readonly LabelClass[]
  readonly choices: readonly Choice[]
}

/** A label schema as files and the database hold it. */
export interface LabelSchemaJson {
  readonly classes: readonly {
    readonly key: string
    readonly name: string
    readonly color: string
    readonly tools: readonly LabelTool[]
  }[]
  readonly choices: readonly {
    readonly key: string
    readonly name: string
    readonly options: readonly { readonly key: string; readonly name: string }[]
    readonly multiple: boolean
  }[]
}

/** A schema as files and the database hold it. */
export const labelSchemaJson = ({ classes, choices }: LabelSchema): LabelSchemaJson => ({
  classes: classes.map(({ key, name, color, tools }) => ({ key, name, color, tools })),
  choices: choices.map(({ key, name, options, isMultiple }) => ({
    key,
    name,
    options: options.map((option) => ({ key: option.key, name: option.name })),
    multiple: isMultiple,
  })),
})

/** Colours for classes that have none, in the order of the classes: told apart also by those who see few colours. */
export const classColors = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#b58900',
  '#56b4e9',
  '#7a4fbf',
  '#a61e4d',
] as const

/** The colour of the class at a place among the classes. */
export const colorAt = (place: number): string => classColors[place % classColors.length] ?? classColors[0]

type Row = Readonly<Record<string, unknown>>

/** Whether a value is an object with fields. */
export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])
/** Whether a value is a tool. */
export const isTool = (value: unknown): value is LabelTool => (labelTools as readonly unknown[]).includes(value)

/** How many characters a key or a name may have. */
export const longestWord = 200

/** Whether a value can be a key or a name: text of 1 to 200 characters, not only space. */
export const isWord = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  Array.from(value).length <= longestWord &&
  value.isWellFormed() &&
  !value.includes('\0')

const colorShape = /^#[0-9a-f]{6}$/i
/** Whether a value is a colour as `#rrggbb`. */
export const isColor = (value: unknown): value is string => typeof value === 'string' && colorShape.test(value)

/** Rows that have a key, the first of each key. */
function keyed(value: unknown): (Row & { readonly key: string })[] {
  const found = new Map<string, Row & { readonly key: string }>()
  for (const row of rowsOf(value))
    if (isWord(row.key) && !found.has(row.key)) found.set(row.key, { ...row, key: row.key })
  return [...found.values()]
}

function toolsIn(value: unknown): readonly LabelTool[] {
  const tools = Array.isArray(value) ? labelTools.filter((tool) => value.includes(tool)) : []
  return tools.length > 0 ? tools : labelTools
}

const named = ({ key, name }: Row & { readonly key: string }): ChoiceOption => ({
  key,
  name: isWord(name) ? name : key,
})

/**
 * Reads a schema leniently: entries without a key and second ones of a key are left out; a name that is missing is the key, a
 * missing colour one of `classColors`, missing tools are all of them; a choice without options is left out.
 */
export function labelSchemaOf(json: unknown): LabelSchema {
  const { classes, choices } = isRow(json) ? json : {}
  return {
    classes: keyed(classes).map((row, place) => ({
      ...named(row),
      color: isColor(row.color) ? row.color.toLowerCase() : colorAt(place),
      tools: toolsIn(row.tools),
    })),
    choices: keyed(choices)
      .map((row) => ({ ...named(row), options: keyed(row.options).map(named), isMultiple: row.multiple === true }))
      .filter(({ options }) => options.length > 0),
  }
}
