import { newUuid } from '@labelpulse/tracker'
import { computed, nextTick, shallowRef, watch } from 'vue'
import { caretAt, isMarking, moved, rangeOfCaret, rangeToLabel, trimmed } from './caret.ts'
import type { TextRange } from './caret.ts'
import type { Command } from './keys.ts'
import { isSpan } from './objects.ts'
import { offsetBeside, rectAt } from './textPlaces.ts'
import type { Bench } from './useBench.ts'

/** A text to put spans on, by pointer and by keyboard. */
export function useTextStage({ sheet }: Bench, text: () => string, page: () => HTMLElement | null) {
  const caret = shallowRef(caretAt(0))
  const spans = computed(() => sheet.here.value.filter(isSpan))
  const selected = computed(() => spans.value.find(({ id }) => id === sheet.selected.value) ?? null)

  // A span that is stepped to is marked, so that it can be extended.
  watch(selected, (now, before) => {
    if (now && now.id !== before?.id) caret.value = { anchor: now.start, at: now.end }
  })
  watch(caret, () =>
    nextTick(() => {
      const at = page() && rectAt(page() as HTMLElement, caret.value.at)
      const beyond = at && (at.top < 120 || at.bottom > innerHeight - 120)
      if (beyond) page()?.querySelector('.lp-caret')?.scrollIntoView({ block: 'center' })
    }),
  )

  function label(range: TextRange | null, key: string | null): void {
    if (!range || key === null) return
    const { start, end } = range
    const same = spans.value.find((span) => span.start === start && span.end === end)
    if (same) sheet.change({ ...same, class: key }, 'class')
    else sheet.add({ id: newUuid(), type: 'span', class: key, start, end, text: text().slice(start, end) })
    caret.value = caretAt(end)
  }

  /** A class is chosen: the marked range becomes a span of it, or the selected span is of it now. */
  function useClass(key: string): void {
    if (selected.value) return sheet.useClass(key)
    sheet.classKey.value = key
    label(rangeToLabel(text(), caret.value), key)
  }

  // While a span is selected, its end goes where the caret goes.
  function extend(): void {
    const range = trimmed(text(), rangeOfCaret(caret.value))
    if (!selected.value || !range) return
    sheet.change({ ...selected.value, ...range, text: text().slice(range.start, range.end) }, 'extend')
  }

  function go(at: typeof caret.value, isExtending: boolean): void {
    caret.value = at
    if (isExtending) extend()
    else if (selected.value) sheet.select(null)
  }

  /** Does what a key asks for; false: it is not the stage's. */
  function obey(command: Command): boolean {
    if (command.do === 'caret') {
      const { unit, direction, isExtending } = command
      go(moved(text(), caret.value, unit, direction, isExtending), isExtending)
    } else if (command.do === 'line') {
      const element = page()
      if (!element) return true
      const at = offsetBeside(element, caret.value.at, command.direction, text().length)
      go(command.isExtending ? { at, anchor: caret.value.anchor } : caretAt(at), command.isExtending)
    } else if (command.do === 'place') label(rangeToLabel(text(), caret.value), sheet.classKey.value)
    else if (command.do === 'leave' && isMarking(caret.value)) go(caretAt(caret.value.at), false)
    else return false
    return true
  }

  return {
    caret,
    spans,
    selected,
    useClass,
    obey,
    /** The pointer marked a range: it becomes a span of the class that is chosen. */
    marked: (range: TextRange) => label(trimmed(text(), range), sheet.classKey.value),
    /** A span that lies there is selected after this. */
    clicked: (at: number | null) => at !== null && go(caretAt(at), false),
    begin: () => (caret.value = caretAt(0)),
  }
}
