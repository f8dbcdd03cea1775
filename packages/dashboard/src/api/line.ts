import { createClient } from 'graphql-ws'
import type { Client } from 'graphql-ws'
import { ref, shallowRef } from 'vue'

/** How the line to the server is. */
export interface Line {
  /** Connecting: nothing is wrong, it was not needed until now. */
  readonly state: 'connecting' | 'open' | 'lost'
  /** Attempts to get it back since it was lost. */
  readonly attempts: number
  /** When the server was last heard: the numbers are true as of then. Null: never yet. */
  readonly heardAtMs: number | null
  readonly lostAtMs: number | null
  /** The browser says that it has no network. */
  readonly isOffline: boolean
}

export const line = shallowRef<Line>({
  state: 'connecting',
  attempts: 0,
  heardAtMs: null,
  lostAtMs: null,
  isOffline: false,
})

/** How often it was lost and came back. What came before may show what is not to be seen any more. */
export const returns = ref(0)

const change = (changes: Partial<Line>): void => {
  line.value = { ...line.value, ...changes }
}

const keepAliveMs = 10_000
const answerWithinMs = 5_000
// Longer: browsers hold an attempt back for up to five seconds when several before it failed.
const connectWithinMs = 10_000
const longestWaitMs = 10_000
// Long enough that one subscription follows another, a new range the old one, on the same socket.
const unusedMs = 2_000

let wake = (): void => {}

/** Ends the wait for the next attempt. */
export const tryNow = (): void => wake()

// Jitter, so that a thousand pages do not come back in the same moment.
function wait(attempt: number): Promise<void> {
  const ms = Math.min(longestWaitMs, 300 * 2 ** attempt) * (0.5 + Math.random() / 2)
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}

// What a server closes with when it does not, or does no longer, know who is there.
const strangerCodes = [4401, 4403]
// What it closes with when what somebody may see or do has changed.
const changedCode = 4205
// What we close with when nothing is asked for any more.
const unusedCode = 1000

/** Told of what the line learns. */
export interface Listener {
  /** The server no longer knows who this is, or their rights are others now. */
  readonly onChanged: () => void
  /** It was lost and is back. Nobody was told what changed meanwhile. */
  readonly onReturned: () => void
}

/**
 * The socket for subscriptions. It comes back by itself for as long as the page lives, and asks again for what it had
 * asked for.
 */
export function openLine({ onChanged, onReturned }: Listener, webSocketImpl: unknown = WebSocket): Client {
  let patience: ReturnType<typeof setTimeout> | undefined
  // Nothing else ends an attempt that nobody answers, or closes a line that has gone silent.
  const hangUpAfter = (ms: number): void => {
    clearTimeout(patience)
    patience = setTimeout(() => client.terminate(), ms)
  }
  const heard = (): void => change({ heardAtMs: Date.now() })
  const client = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl,
    keepAlive: keepAliveMs,
    lazyCloseTimeout: unusedMs,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: wait,
    on: {
      connecting: (again) => {
        if (again) change({ attempts: line.value.attempts + 1 })
        hangUpAfter(connectWithinMs)
      },
      connected: () => {
        clearTimeout(patience)
        const isBack = line.value.lostAtMs !== null
        change({ state: 'open', attempts: 0, lostAtMs: null, heardAtMs: Date.now() })
        if (!isBack) return
        returns.value += 1
        onReturned()
      },
      message: heard,
      ping: (received) => {
        if (!received) hangUpAfter(answerWithinMs)
      },
      pong: (received) => {
        if (received) clearTimeout(patience)
      },
      closed: (event) => {
        clearTimeout(patience)
        const code = event instanceof CloseEvent ? event.code : 0
        change({ state: code === unusedCode ? 'connecting' : 'lost', lostAtMs: line.value.lostAtMs ?? Date.now() })
        if (code === changedCode || strangerCodes.includes(code)) onChanged()
      },
    },
  })
  // The tries go on meanwhile: a server on the same machine needs no network.
  addEventListener('offline', () => {
    change({ isOffline: true })
    client.terminate()
  })
  addEventListener('online', () => {
    change({ isOffline: false })
    tryNow()
  })
  return client
}
