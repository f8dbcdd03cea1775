import { watch } from 'vue'
import type { Ref } from 'vue'
import type { Tool } from './crosshair.ts'
import { classFor, firstTool, noneText, onlyText, toolsOf } from './offers.ts'
import type { Bench } from './useBench.ts'
import type { Stage } from './useCommands.ts'

/** Which class comes next, and the tool in hand: one always goes with the other, and with what is shown. */
export function useClasses(
  { assignment, media, sheet, schema, said }: Bench,
  tool: Ref<Tool>,
  stage: Ref<Stage | null>,
) {
  const kind = () => media.value?.kind ?? 'other'
  const fit = (): void => {
    sheet.classKey.value = classFor(schema.value, kind(), tool.value, sheet.classKey.value)
  }

  // Whoever labels draws; whoever reviews looks.
  function begin(): void {
    const draws = assignment.value?.workType === 'LABEL' ? firstTool(schema.value, kind()) : null
    tool.value = draws ?? 'select'
    fit()
  }
  watch(assignment, begin, { immediate: true })
  watch(tool, fit)

  function useTool(next: Tool): void {
    if ((next === 'box' || next === 'polygon') && classFor(schema.value, kind(), next, null) === null)
      said.value = noneText(next)
    else tool.value = next
  }

  /** The class of the selected object, or of the next one. The tool goes with it; where none does, that is said. */
  function useClass(key: string): void {
    const chosen = schema.value.classes.find((each) => each.key === key)
    if (!chosen) return
    const tools = toolsOf(chosen, kind())
    const selected = sheet.selectedThing.value
    if (selected ? !tools.includes(selected.type) : tools.length === 0) {
      said.value = onlyText(chosen)
      return
    }
    said.value = ''
    const [first] = tools
    const isDrawing = tool.value === 'box' || tool.value === 'polygon'
    if (!selected && isDrawing && first && first !== 'span' && !chosen.tools.some((each) => each === tool.value))
      tool.value = first
    if (stage.value?.useClass) stage.value.useClass(key)
    else sheet.useClass(key)
  }

  return { useClass, useTool }
}
