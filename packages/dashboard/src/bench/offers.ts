import type { LabelClass, LabelSchema, LabelTool } from '@labelpulse/domain'
import type { Tool } from './crosshair.ts'
import type { Media } from './media.ts'

type Kind = Media['kind']

const toolsOn: Record<Kind, readonly LabelTool[]> = {
  image: ['box', 'polygon'],
  text: ['span'],
  other: [],
  unread: [],
}

/** With what a class is used on what is shown; none: it is not offered there. */
export const toolsOf = ({ tools }: LabelClass, kind: Kind): readonly LabelTool[] =>
  toolsOn[kind].filter((tool) => tools.includes(tool))

/** The classes that can be used on what is shown. Their places, and so their numbers, are those of the schema. */
export const offeredOn = ({ classes }: LabelSchema, kind: Kind): readonly { at: number; each: LabelClass }[] =>
  classes.flatMap((each, at) => (toolsOf(each, kind).length > 0 ? [{ at, each }] : []))

/** The tool that a task begins with: what its first class is used with. */
export function firstTool(schema: LabelSchema, kind: Kind): 'box' | 'polygon' | null {
  const [first] = offeredOn(schema, kind)
  const tool = first && toolsOf(first.each, kind)[0]
  return tool === 'box' || tool === 'polygon' ? tool : null
}

/** The class that comes next: the chosen one where it can be used with the tool in hand, else the first that can. */
export function classFor(schema: LabelSchema, kind: Kind, tool: Tool, chosen: string | null): string | null {
  const isDrawing = kind === 'image' && (tool === 'box' || tool === 'polygon')
  const fitting = offeredOn(schema, kind).filter(({ each }) => !isDrawing || each.tools.includes(tool))
  return (fitting.find(({ each }) => each.key === chosen) ?? fitting[0])?.each.key ?? null
}

const things: Record<LabelTool, string> = { box: 'boxes', polygon: 'polygons', span: 'spans of text' }
const listed = (tools: readonly LabelTool[]): string => tools.map((tool) => things[tool]).join(' and ')

/** What is said of a class that cannot be used, or not so: `Praise is for spans of text only.` */
export const onlyText = ({ name, tools }: LabelClass): string =>
  tools.length > 0 ? `${name} is for ${listed(tools)} only.` : `${name} has no tool yet.`

/** What is said where no class goes with a tool. */
export const noneText = (tool: LabelTool): string => `No class of this project is for ${things[tool]}.`

/** What is said of a class that is chosen for the next words: `Date comes next: mark words, or press Enter at one.` */
export const nextText = (chosen: LabelClass | undefined): string =>
  chosen ? `${chosen.name} comes next: mark words, or press Enter at one.` : ''
