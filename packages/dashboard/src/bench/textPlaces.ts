// Between places in a text and places on the page: what the libraries skip (tags) is no text here either.
const isTag = (node: Node): boolean => node.parentElement?.closest('.not-annotatable') != null

function* textsIn(container: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!isTag(node)) yield node as Text
}

/** The offset in the text of a place in one of its nodes; null: the place is not in it. */
function offsetIn(container: HTMLElement, node: Node, within: number): number | null {
  let before = 0
  for (const text of textsIn(container)) {
    if (text === node) return before + within
    before += text.length
  }
  return null
}

/** The offset in the text under a point of the window; null: there is no text there. */
export function offsetAtPoint(container: HTMLElement, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y)
  return position && offsetIn(container, position.offsetNode, position.offset)
}

/** Where on the page an offset is. */
export function rectAt(container: HTMLElement, offset: number): DOMRect | null {
  let before = 0
  let last: Text | null = null
  for (const text of textsIn(container)) {
    if (before + text.length > offset) {
      const range = document.createRange()
      range.setStart(text, offset - before)
      range.setEnd(text, offset - before + 1)
      return range.getClientRects()[0] ?? null
    }
    before += text.length
    last = text
  }
  if (!last) return null
  const range = document.createRange()
  range.selectNodeContents(last)
  const rects = range.getClientRects()
  const end = rects[rects.length - 1]
  return end ? new DOMRect(end.right, end.top, 0, end.height) : null
}

/** The offset a line above or below, at the same height of the line where there is text; the end of the text beyond it. */
export function offsetBeside(container: HTMLElement, offset: number, direction: 1 | -1, length: number): number {
  const from = rectAt(container, offset)
  if (!from) return offset
  const lineHeight = Number.parseFloat(getComputedStyle(container).lineHeight) || from.height * 1.5
  // Between paragraphs there is an empty line or two.
  for (const lines of [1, 2, 3]) {
    const y = from.top + from.height / 2 + direction * lines * lineHeight
    const found = offsetAtPoint(container, from.left, y)
    if (found !== null && Math.sign(found - offset) === direction) return found
  }
  return direction > 0 ? length : 0
}
