/** What the pointer has begun to draw, and how a key ends it. */
export interface Begun {
  /** A polygon is closed as it stands; one of too few corners has one more, where the pointer is. */
  readonly finish: () => void
  readonly giveUp: () => void
}

/** What is begun on a layer of Annotorious, which draws it there and tells nobody of it. */
export function begunOn(layer: SVGElement, giveUp: () => void): Begun | null {
  if (!layer.querySelector('.a9s-rubberband .a9s-inner')) return null
  // As a double click does, whose first click places a corner that does not count.
  const finish = (): void => {
    for (const type of ['pointerdown', 'pointerup']) layer.dispatchEvent(new PointerEvent(type))
    layer.dispatchEvent(new MouseEvent('dblclick'))
  }
  return { finish, giveUp }
}
