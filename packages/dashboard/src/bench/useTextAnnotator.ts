import { createTextAnnotator, Origin } from '@recogito/text-annotator'
import type { TextAnnotation } from '@recogito/text-annotator'
import { useResizeObserver } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'
import type { TextRange } from './caret.ts'
import type { Span } from './objects.ts'

/** How a span is drawn. */
export interface SpanLook {
  readonly fill: `#${string}`
  readonly fillOpacity: number
  readonly underlineColor: `#${string}`
  readonly underlineStyle: 'solid' | 'dashed'
  readonly underlineThickness: number
}

/** What the text shows. The truth is ours; the library draws it, and tells what the pointer did. */
export interface Page {
  readonly spans: readonly Span[]
  readonly selected: string | null
  readonly lookOf: (id: string, isSelected: boolean) => SpanLook
  /** Changes with everything that moves text on the page. */
  readonly layout: unknown
}

interface Listener {
  readonly onMarked: (range: TextRange) => void
  readonly onSelected: (id: string) => void
}

// Without its range, which the library finds in the page as it is now. The library draws anew only what it takes for other than
// before, and it does not see that a place moved: so each drawing has a body of its own.
const annotationOf = ({ id, start, end, text }: Span, drawing: number) =>
  ({
    id,
    bodies: [{ id: `${id} drawing`, annotation: id, value: String(drawing) }],
    target: { annotation: id, selector: [{ start, end, quote: text }] },
  }) as unknown as TextAnnotation

export function useTextAnnotator(
  container: HTMLElement,
  page: () => Page,
  isReadOnly: boolean,
  listener: Listener,
): void {
  const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(container, {
    renderer: 'SPANS',
    annotatingEnabled: !isReadOnly,
    style: (annotation, state) => page().lookOf(annotation.id, state?.selected === true),
  })
  const { store, selection } = annotator.state
  let isOurs = false
  let drawing = 0
  const ours = (change: () => void): void => {
    isOurs = true
    change()
    isOurs = false
  }

  // After this turn, because the library is still at it.
  store.observe(({ changes }) => {
    const [made] = isOurs ? [] : (changes.created ?? [])
    if (!made) return
    const { selector } = made.target
    const range = {
      start: Math.min(...selector.map(({ start }) => start)),
      end: Math.max(...selector.map(({ end }) => end)),
    }
    setTimeout(() => {
      document.getSelection()?.removeAllRanges()
      listener.onMarked(range)
      ours(() => store.getAnnotation(made.id) && store.deleteAnnotation(made.id))
    })
  })
  // That nothing is selected it also says, late, of what is only drawn anew; a click beside all spans tells that better.
  annotator.on('selectionChanged', ([first]) => {
    if (!isOurs && first && page().spans.some(({ id }) => id === first.id)) listener.onSelected(first.id)
  })

  function draw({ spans, selected }: Page): void {
    drawing += 1
    ours(() => {
      // What stayed would keep its place in a page that is gone.
      store.clear(Origin.REMOTE)
      // Not setAnnotations: it would leave them without a place on the page.
      store.bulkAddAnnotations(
        spans.map((span) => annotationOf(span, drawing)),
        true,
        Origin.REMOTE,
      )
      if (spans.some(({ id }) => id === selected) && selected !== null) selection.setSelected(selected)
      else selection.clear()
    })
  }
  // After the page has the text that they lie on.
  watch(page, draw, { immediate: true, flush: 'post' })
  useResizeObserver(container, () => draw(page()))
  onScopeDispose(() => annotator.destroy())
}
