import { useEventListener } from '@vueuse/core'
import { commandOf } from './keys.ts'
import type { Command, Place } from './keys.ts'
import { readMs } from './useAsking.ts'

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
  // The key that led into a field, until another is pressed there: held down, or pressed twice, it is not written.
  let way: { readonly key: string; readonly atMs: number } | null = null
  const isStillOnWay = ({ key, repeat }: KeyboardEvent): boolean =>
    way !== null && key === way.key && (repeat || Date.now() - way.atMs < readMs)
  useEventListener(
    window,
    'keydown',
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[role=dialog]')) return
      const place = placeOf(stage())
      if (place.isTyping && isStillOnWay(event)) return event.preventDefault()
      way = null
      const command = commandOf(event, place)
      // A button that is held down is pressed once.
      const isButton = command && ['finish', 'save', 'skip', 'accept', 'reject'].includes(command.do)
      if (!command || (isButton && event.repeat) || !obey(command)) return
      event.preventDefault()
      event.stopPropagation()
      if (!place.isTyping && isField(document.activeElement)) way = { key: event.key, atMs: Date.now() }
    },
    { capture: true },
  )
}
