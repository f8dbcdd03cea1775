import type { LabelSchema } from '@labelpulse/domain'
import type { Tool } from './crosshair.ts'
import type { Command } from './keys.ts'

interface ToolButton {
  readonly tool: Tool
  readonly label: string
  readonly icon: string
  readonly key: string
}

const select: ToolButton = {
  tool: 'select',
  label: 'Select, move and size',
  icon: 'i-lucide-mouse-pointer-2',
  key: 'V',
}
const box: ToolButton = { tool: 'box', label: 'Draw boxes', icon: 'i-lucide-square-dashed', key: 'B' }
const polygon: ToolButton = { tool: 'polygon', label: 'Draw polygons', icon: 'i-lucide-pentagon', key: 'P' }
const pan: ToolButton = { tool: 'pan', label: 'Move the image', icon: 'i-lucide-hand', key: 'H' }

const allows = ({ classes }: LabelSchema, kind: 'box' | 'polygon'): boolean =>
  classes.some(({ tools }) => tools.includes(kind))

/** The tools of an image: those that draw, where a class is drawn with them. */
export const toolsFor = (schema: LabelSchema): readonly ToolButton[] => [
  select,
  ...(allows(schema, 'box') ? [box] : []),
  ...(allows(schema, 'polygon') ? [polygon] : []),
  pan,
]

interface CommandButton {
  readonly label: string
  readonly icon: string
  readonly key: string
  readonly command: Command
}

export const zoomKeys: readonly CommandButton[] = [
  { label: 'Zoom in', icon: 'i-lucide-zoom-in', key: '+', command: { do: 'zoom', way: 'in' } },
  { label: 'Zoom out', icon: 'i-lucide-zoom-out', key: '−', command: { do: 'zoom', way: 'out' } },
  { label: 'Fit', icon: 'i-lucide-maximize', key: '0', command: { do: 'zoom', way: 'fit' } },
]
export const undoKey: CommandButton = { label: 'Undo', icon: 'i-lucide-undo-2', key: 'Z', command: { do: 'undo' } }
export const redoKey: CommandButton = { label: 'Redo', icon: 'i-lucide-redo-2', key: 'Y', command: { do: 'redo' } }
