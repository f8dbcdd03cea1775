/** What tabs with a bench say to each other. */
type Word =
  /** Who works, and on what? */
  | { readonly asks: true }
  /** I do, on this assignment. */
  | { readonly works: string }
  /** From now on I do: whoever else does, stop. */
  | { readonly takes: string }
  /** I have stopped; what was felt and drawn is kept. */
  | { readonly stopped: string }

/** One assignment is worked on in one tab, whichever was told to last. */
export interface Tabs {
  /** Asks all others, which answer at once; what was heard before is forgotten. */
  readonly ask: () => void
  readonly isElsewhere: (assignment: string) => boolean
  /** This tab works on an assignment. */
  readonly begin: (assignment: string) => void
  /** Asks whichever tab works on an assignment to stop. Done when it has, or if it sleeps too deeply to answer. */
  readonly take: (assignment: string) => Promise<void>
  /** This tab works on nothing. */
  readonly end: () => void
  readonly close: () => void
}

// Tabs that are awake answer within milliseconds.
const answersMs = 500

/** @param stop this tab's work was taken over by another one: it keeps what it has and sends nothing */
export function openTabs(stop: () => unknown): Tabs {
  const channel = new BroadcastChannel('labelpulse.bench')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is no window: only this origin hears it
  const say = (word: Word): void => channel.postMessage(word)
  const elsewhere = new Set<string>()
  let mine: string | null = null
  let begunAtMs = 0
  let heardStopped = (_assignment: string): void => {}

  function giveWay(): void {
    const given = mine
    mine = null
    stop()
    if (given !== null) say({ stopped: given })
  }

  function heardWorks(works: string): void {
    elsewhere.add(works)
    if (works !== mine) return
    // One that answers late slept, while this tab was worked in.
    if (performance.now() - begunAtMs < answersMs) giveWay()
    else say({ takes: works })
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if ('asks' in data && mine !== null) say({ works: mine })
    if ('works' in data) heardWorks(data.works)
    if ('takes' in data && data.takes === mine) giveWay()
    if ('stopped' in data) heardStopped(data.stopped)
  })

  return {
    ask: () => {
      elsewhere.clear()
      say({ asks: true })
    },
    isElsewhere: (assignment) => elsewhere.has(assignment),
    begin: (assignment) => {
      mine = assignment
      begunAtMs = performance.now()
      // Two that were opened at once did not hear of each other yet.
      say({ asks: true })
    },
    take: (assignment) => {
      const stopped = new Promise<void>((resolve) => {
        heardStopped = (one) => one === assignment && resolve()
        setTimeout(resolve, answersMs)
      })
      say({ takes: assignment })
      return stopped
    },
    end: () => {
      mine = null
    },
    close: () => channel.close(),
  }
}
