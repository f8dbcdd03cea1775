import type { ComputedRef, Ref } from 'vue'
import type { Tool } from './crosshair.ts'
import type { Command } from './keys.ts'
import type { Bench } from './useBench.ts'

/** What a stage does by key. */
export interface Stage {
  obey: (command: Command) => boolean
  useClass?: (key: string) => void
  focus: () => void
}

interface Wiring {
  readonly bench: Bench
  readonly useClass: (key: string) => void
  readonly useTool: (tool: Tool) => void
  readonly stage: Ref<Stage | null>
  readonly buttons: Partial<Record<Command['do'], () => void>>
  readonly frames: ComputedRef<number>
}

/** Puts what keys ask for into effect: buttons, classes, answers, steps; the rest is the stage's. */
export function commandsOf({
  bench,
  useClass,
  useTool,
  stage,
  buttons,
  frames,
}: Wiring): (command: Command) => boolean {
  const { sheet, schema } = bench

  function useClassAt(at: number): boolean {
    const key = schema.value.classes[at]?.key
    if (key !== undefined) useClass(key)
    return key !== undefined
  }

  function chooseAt(at: number): boolean {
    const all = schema.value.choices.flatMap((choice) => choice.options.map(({ key }) => ({ choice, key })))
    const found = all[at]
    if (found) sheet.choose(found.choice, found.key)
    return found !== undefined
  }

  function turnTo(by: 1 | -1): boolean {
    const to = sheet.frame.value + by
    if (to < 0 || to >= frames.value) return frames.value > 1
    sheet.frame.value = to
    sheet.select(null)
    return true
  }

  function obeyed(command: Command): boolean {
    if (command.do === 'undo') sheet.undo()
    else if (command.do === 'redo') sheet.redo()
    else if (command.do === 'class')
      return schema.value.classes.length > 0 ? useClassAt(command.at) : chooseAt(command.at)
    else if (command.do === 'option') return chooseAt(command.at)
    else if (command.do === 'frame') return turnTo(command.by)
    else if (command.do === 'step') return sheet.stepBy(command.by)
    else if (command.do === 'remove') sheet.remove(sheet.selected.value)
    else if (command.do === 'hide' && sheet.selected.value !== null) sheet.toggleHidden(sheet.selected.value)
    else if (command.do === 'tool') useTool(command.tool)
    else if (command.do === 'leave' && document.activeElement?.closest('[data-stage]')) sheet.select(null)
    else if (command.do === 'leave') stage.value?.focus()
    else return false
    return true
  }

  return (command) => {
    if (bench.phase.value !== 'working') return false
    const button = buttons[command.do]
    if (button) {
      button()
      return true
    }
    return stage.value?.obey(command) === true || obeyed(command)
  }
}
