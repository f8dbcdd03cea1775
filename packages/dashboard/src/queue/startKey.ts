const elsewhere = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu]'

/** Whether a letter was pressed for the page: alone, once, and not into a field, a dialog or a menu. */
export function isOwnKey(event: KeyboardEvent, key: string): boolean {
  const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
  const isInto = event.target instanceof Element && event.target.closest(elsewhere) !== null
  return isAlone && !isInto && event.key.toUpperCase() === key
}
