import { useEventListener } from '@vueuse/core'
import { commandOf } from './keys.ts'
import type { Command, Place } from './keys.ts'

const isField = (element: Element | null): boolean =>
  element !== null &&
  element.matches('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]')

/** Where the focus is. Nowhere in particular is as good as on the stage. */
function placeOf(stage: Place['stage']): Place {
  const element = document.activeElement
  const isOnStage = element === null || element === document.body || element.closest('[data-stage]') !== null
  return { stage, isOnStage, isTyping: isField(element) }
}

/**
 * Hands each key of the bench to whoever obeys, before the libraries and the browser hear of it.
 * @param obey does what the key asks for; false: nobody here does, so the browser has it
 */
export function useBenchKeys(stage: () => Place['stage'], obey: (command: Command) => boolean): void {
  useEventListener(
    window,
    'keydown',
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[role=dialog]')) return
      const command = commandOf(event, placeOf(stage()))
      // A button that is held down is pressed once.
      const isButton = command && ['finish', 'save', 'skip', 'accept', 'reject'].includes(command.do)
      if (!command || (isButton && event.repeat) || !obey(command)) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
}
