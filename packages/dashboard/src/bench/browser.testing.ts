import { vi } from 'vitest'

/** One tab of a browser, for tests in node: what happens in it happens in `run`. */
export interface BrowserTab {
  readonly run: <Value>(happens: () => Value) => Value
  readonly touch: () => void
  readonly look: (isHidden: boolean) => void
  /** What this tab sees in the storage of the origin. */
  readonly kept: () => unknown[]
}

/** Something that one tab has done and another has not heard of yet. */
interface Word {
  readonly line: string
  readonly to: BrowserTab
  readonly arrive: () => void
}

/**
 * A browser in which each tab is a process: what one keeps, and what it says on a channel, reaches the others later, in the
 * order of that line, and in no order between the lines.
 */
export function openBrowser() {
  let underWay: Word[] = []
  const tabs: (BrowserTab & {
    readonly hear: (channel: string, data: unknown) => void
    readonly tell: (event: Event) => void
    readonly storage: Storage
    readonly seen: Map<string, number>
  })[] = []
  let writes = 0

  function spread(from: BrowserTab, line: string, arrive: (tab: (typeof tabs)[number]) => void): void {
    for (const to of tabs) {
      if (to === from) continue
      const name = `${tabs.indexOf(to)} ${line}`
      underWay.push({ line: name, to, arrive: () => to.run(() => arrive(to)) })
    }
  }

  function openStorage(write: (name: string, value: string | null) => void): Storage {
    const methods = {
      getItem(this: Record<string, string>, name: string) {
        return this[name] ?? null
      },
      setItem(this: Record<string, string>, name: string, value: string) {
        this[name] = value
        write(name, value)
      },
      removeItem(this: Record<string, string>, name: string) {
        // As browsers do: what has not arrived in this process yet is nothing to remove.
        if (!Object.hasOwn(this, name)) return
        delete this[name]
        write(name, null)
      },
    }
    return Object.create(methods) as Storage
  }

  function openTab(): BrowserTab {
    const window = new EventTarget()
    const document = Object.assign(new EventTarget(), { hidden: false })
    const channels = new Map<string, Set<EventTarget>>()
    const storage = openStorage((name, value) => {
      writes += 1
      const write = writes
      tab.seen.set(name, write)
      spread(tab, 'storage', (to) => {
        // What it wrote there itself since is what the browser has in the end.
        if (write < (to.seen.get(name) ?? 0)) return
        if (value === null) delete to.storage[name]
        else to.storage[name] = value
        to.tell(Object.assign(new Event('storage'), { key: name, newValue: value }))
      })
    })
    class BroadcastChannel extends EventTarget {
      readonly #name: string
      constructor(name: string) {
        super()
        this.#name = name
        channels.set(name, (channels.get(name) ?? new Set()).add(this))
      }
      postMessage(data: unknown): void {
        spread(tab, this.#name, (to) => to.hear(this.#name, data))
      }
      close(): void {
        channels.get(this.#name)?.delete(this)
      }
    }
    const globals = { window, document, localStorage: storage, BroadcastChannel }
    const tab = {
      run: <Value>(happens: () => Value): Value => {
        for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
        return happens()
      },
      touch: () => tab.run(() => void window.dispatchEvent(new Event('pointerdown'))),
      look: (isHidden: boolean) => {
        document.hidden = isHidden
        tab.run(() => void document.dispatchEvent(new Event('visibilitychange')))
      },
      kept: () => Object.values(storage).map((text) => JSON.parse(String(text)) as unknown),
      hear: (name: string, data: unknown) => {
        for (const channel of channels.get(name) ?? [])
          channel.dispatchEvent(Object.assign(new Event('message'), { data }))
      },
      tell: (event: Event) => void window.dispatchEvent(event),
      storage,
      seen: new Map<string, number>(),
    }
    tabs.push(tab)
    return tab
  }

  /** The next word of some line arrives at a tab that is awake; false: there is none. */
  function deliver(which: number, isAwake: (tab: BrowserTab) => boolean): boolean {
    const due = underWay.filter(({ to }) => isAwake(to))
    const lines = [...new Set(due.map(({ line }) => line))]
    const word = due.find(({ line }) => line === lines[which % lines.length])
    if (!word) return false
    underWay = underWay.filter((each) => each !== word)
    word.arrive()
    return true
  }

  return { openTab, deliver }
}
