// What the browser will not keep (no storage, no room) lives as long as the page.
const unkept = new Map<string, string>()

const prefix = 'labelpulse:'

/** Keeps a value in this browser, for all pages of the origin, until it is forgotten. */
export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value)
  try {
    localStorage.setItem(prefix + key, text)
    unkept.delete(key)
  } catch {
    unkept.set(key, text)
  }
}

export function forget(key: string): void {
  unkept.delete(key)
  try {
    localStorage.removeItem(prefix + key)
  } catch {
    // There is nothing to forget.
  }
}

/** What is kept under a key. */
export function kept(key: string): unknown {
  let text = unkept.get(key) ?? null
  try {
    text ??= localStorage.getItem(prefix + key)
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** The keys that begin with a text. */
export function keysOf(beginning: string): string[] {
  const keys = [...unkept.keys()]
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) keys.push(key.slice(prefix.length))
  } catch {
    // None are kept.
  }
  return keys.filter((key) => key.startsWith(beginning))
}
