import { newUuid } from '@labelpulse/tracker'

/** Since when a tab works on something. */
interface Turn {
  readonly tab: string
  readonly sinceMs: number
  /** Somebody told it to, or it did so for a while and heard no objection. */
  readonly isTold: boolean
}

/** What tabs with a bench say to each other. */
type Word<Left> =
  /** Who works, and on what? */
  | { readonly asks: true }
  /** I do, on this assignment: of two one stops. */
  | ({ readonly works: string } & Turn)
  /** I have stopped for that tab, and leave it this; what was drawn is kept. */
  | { readonly stopped: string; readonly to: string; readonly left: Left }

/** One assignment is worked on in one tab, whichever was told to last. */
export interface Tabs {
  /** Asks all others, which answer at once; what was heard before is forgotten. */
  readonly ask: () => void
  readonly isElsewhere: (assignment: string) => boolean
  /**
   * This tab works on an assignment. Done when whichever did has stopped, or if it sleeps too deeply to answer.
   * @param isTold somebody wants to work here, also where another tab is at it; else it stops if there is one after all
   */
  readonly begin: (assignment: string, isTold?: boolean) => Promise<void>
  /** This tab works on nothing. */
  readonly end: () => void
  readonly close: () => void
}

// Tabs that are awake answer within milliseconds.
const answersMs = 1_000

const isLater = (one: Turn, other: Turn): boolean =>
  one.sinceMs === other.sinceMs ? one.tab > other.tab : one.sinceMs > other.sinceMs

/** Of two tabs at one assignment the later one goes on if it was told to, else the earlier one. */
function goesOn(one: Turn, other: Turn): boolean {
  const later = isLater(one, other) ? one : other
  return later.isTold === (later === one)
}

/**
 * Of two tabs at one assignment, however they came to be, one stops: both know which, in whatever order they hear of each other. What it leaves goes by message to that tab alone, which takes it whenever it arrives.
 * @param stop another tab works here from this instant on: gives what is left for it
 * @param goOn takes what another tab left for this one
 */
export function openTabs<Left>(stop: (sinceMs: number) => Left, goOn: (left: Left) => unknown): Tabs {
  const channel = new BroadcastChannel('labelpulse.bench')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is no window: only this origin hears it
  const say = (word: Word<Left>): void => channel.postMessage(word)
  const tab = newUuid()
  const elsewhere = new Map<string, number>()
  let mine: (Turn & { readonly works: string }) | null = null
  let heardStopped = (): void => {}

  function heardWorks(theirs: Turn & { readonly works: string }): void {
    const { works, sinceMs } = theirs
    elsewhere.set(works, Math.max(sinceMs, elsewhere.get(works) ?? 0))
    if (works !== mine?.works) return
    // Nobody objected for a while: one that answers late slept, while this tab was worked in.
    if (Date.now() - mine.sinceMs > answersMs) mine = { ...mine, isTold: true }
    if (goesOn(mine, theirs)) return say(mine)
    mine = null
    say({ stopped: works, to: theirs.tab, left: stop(sinceMs) })
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Word<Left>>) => {
    if ('asks' in data && mine) say(mine)
    if ('works' in data) heardWorks(data)
    if (!('stopped' in data)) return
    elsewhere.delete(data.stopped)
    if (data.to !== tab || data.stopped !== mine?.works) return
    goOn(data.left)
    heardStopped()
  })

  return {
    ask: () => {
      elsewhere.clear()
      say({ asks: true })
    },
    isElsewhere: (assignment) => elsewhere.has(assignment),
    begin: async (assignment, isTold = false) => {
      // Also where somebody turned the clock back since.
      const sinceMs = Math.max(Date.now(), (elsewhere.get(assignment) ?? 0) + 1)
      mine = { works: assignment, tab, sinceMs, isTold }
      say(mine)
      if (!elsewhere.has(assignment)) return
      await new Promise<void>((resolve) => {
        heardStopped = resolve
        setTimeout(resolve, answersMs)
      })
    },
    end: () => {
      mine = null
    },
    close: () => channel.close(),
  }
}
