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

// Processes of a browser are at most seconds behind each other.
const behindMs = 10_000

/**
 * Forgets what another page kept, which keeps nothing there any more: what it kept last may reach this process later, until
 * when removing it does nothing.
 */
export function forgetOthers(key: string): void {
  forget(key)
  const ending = new AbortController()
  const hear = ({ key: name, newValue }: StorageEvent): void => {
    if (name === prefix + key && newValue !== null) forget(key)
  }
  window.addEventListener('storage', hear, { signal: ending.signal })
  setTimeout(() => ending.abort(), behindMs)
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
  const places = [...unkept.keys()].map((key) => prefix + key)
  try {
    places.push(...Object.keys(localStorage))
  } catch {
    // None are kept.
  }
  return places.filter((place) => place.startsWith(prefix + beginning)).map((place) => place.slice(prefix.length))
}
