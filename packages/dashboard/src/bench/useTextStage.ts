import { newUuid } from '@labelpulse/tracker'
import { computed, nextTick, shallowRef, watch } from 'vue'
import { caretAt, isMarking, moved, rangeOfCaret, rangeToLabel, spanAround, trimmed } from './caret.ts'
import type { TextRange } from './caret.ts'
import type { Command } from './keys.ts'
import { isSpan } from './objects.ts'
import { nextText } from './offers.ts'
import { offsetBeside, rectAt } from './textPlaces.ts'
import type { Bench } from './useBench.ts'

/** A text to put spans on, by pointer and by keyboard. */
export function useTextStage(
  { sheet, schema, said }: Pick<Bench, 'sheet' | 'schema' | 'said'>,
  text: () => string,
  page: () => HTMLElement | null,
) {
  const caret = shallowRef(caretAt(0))
  // Where the pointer put the caret, or nobody has moved it yet, a number labels no word there: it may be meant for the next one.
  let isByKey = false
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

  /** Puts a class on a range, or on the span that lies just there; gives its id. */
  function label({ start, end }: TextRange, key: string): string {
    const same = spans.value.find((span) => span.start === start && span.end === end)
    const id = same?.id ?? newUuid()
    if (same) sheet.change({ ...same, class: key }, 'class')
    else sheet.add({ id, type: 'span', class: key, start, end, text: text().slice(start, end) })
    return id
  }

  // The word at the caret is its own span only where it lies in none.
  function labelAtCaret(key: string | null): void {
    const meant = rangeToLabel(text(), caret.value)
    if (!meant || key === null) return
    const range = isMarking(caret.value) ? meant : (spanAround(spans.value, meant) ?? meant)
    label(range, key)
    caret.value = caretAt(range.end)
  }

  /** A class is chosen: the selected span is of it now, or what the keyboard marked; else it is that of the next. */
  function useClass(key: string): void {
    if (selected.value) return sheet.useClass(key)
    sheet.classKey.value = key
    if (isByKey || isMarking(caret.value)) labelAtCaret(key)
    else said.value = nextText(schema.value.classes.find((each) => each.key === key))
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
    if (command.do === 'caret' || command.do === 'line') isByKey = true
    if (command.do === 'caret') {
      const { unit, direction, isExtending } = command
      go(moved(text(), caret.value, unit, direction, isExtending), isExtending)
    } else if (command.do === 'line') {
      const element = page()
      if (!element) return true
      const at = offsetBeside(element, caret.value.at, command.direction, text().length)
      go(command.isExtending ? { at, anchor: caret.value.anchor } : caretAt(at), command.isExtending)
    } else if (command.do === 'place') labelAtCaret(sheet.classKey.value)
    else if (command.do === 'leave' && isMarking(caret.value)) settle(caret.value.at)
    else return false
    return true
  }

  // The pointer marked a range: it is a span of the class that comes next, and selected, so that a number gives it another.
  function marked(range: TextRange): void {
    const [inside, key] = [trimmed(text(), range), sheet.classKey.value]
    if (!inside || key === null) return
    const same = spans.value.find(({ start, end }) => start === inside.start && end === inside.end)
    sheet.select(same?.id ?? label(inside, key))
    isByKey = false
  }

  // Nothing is marked or selected any more. A span that lies under the pointer is selected after this.
  function settle(at: number | null): void {
    if (at === null) return
    go(caretAt(at), false)
    isByKey = false
  }

  function begin(): void {
    caret.value = caretAt(0)
    isByKey = false
  }

  return {
    caret,
    spans,
    selected,
    useClass,
    obey,
    marked,
    clicked: settle,
    begin,
  }
}
