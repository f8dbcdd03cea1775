import type { RefusalCode } from '@labelpulse/domain'

/** What the browser keeps by name; `localStorage`, or a map in tests. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** The project that somebody pressed a button in. */
export interface PressedIn {
  readonly key: string
  readonly name: string
}

/** A press that is kept until the server has said yes to it. */
export interface Kept<Work> {
  /** Whose it is: another member, signed in on this machine later, does not send it. */
  readonly member: string
  readonly task: string
  /** Not in those that older pages kept. */
  readonly project?: PressedIn
  /** What is dropped when the server has said yes, by name: the draft, unless it stays, and the comment that goes with it. */
  readonly drafts?: readonly string[]
  readonly work: Work & { readonly assignment: string; readonly uuid: string; readonly endedAt: string }
}

/** The server's no. */
interface No {
  readonly code: RefusalCode
  readonly sentence: string
}

/** What became of a press. */
export type Outcome =
  | { readonly became: 'saved' }
  /** The server could not be reached: it is kept here and sent later. */
  | { readonly became: 'kept' }
  /** The server answered, and neither yes nor no: it is kept here and tried again, and what is pressed on others goes its way. */
  | { readonly became: 'failed' }
  /** Whoever pressed is not in its project any more: it is kept here, and sent if they are again. */
  | { readonly became: 'barred' }
  /** The server said no, and would again. */
  | ({ readonly became: 'refused' } & No)

const prefix = 'labelpulse.press.'

// Once is an accident that the next try mends.
const failsFrom = 3

const namesIn = (keeping: Keeping): string[] =>
  Array.from({ length: keeping.length }, (_, at) => keeping.key(at) ?? '').filter((name) => name.startsWith(prefix))

function read<Work>(keeping: Keeping, name: string): Kept<Work> | null {
  try {
    return JSON.parse(keeping.getItem(name) ?? 'null') as Kept<Work> | null
  } catch {
    return null
  }
}

/** What the server said no to after whoever pressed had gone on. */
export interface LateRefusal<Work> extends No {
  readonly kept: Kept<Work>
}

export interface Outbox<Work> {
  /** Keeps a press, sends what is kept and waits for what becomes of it. The same uuid again is the same press. */
  readonly put: (kept: Kept<Work>) => Promise<Outcome>
  /** Keeps a press for somebody else to send, or for the next time that somebody comes here. */
  readonly keep: (kept: Kept<Work>) => void
  /** Sends what is kept, oldest first; gives how many the server has still not answered. */
  readonly flush: () => Promise<number>
  /** What the server has not answered yet, oldest first. */
  readonly waiting: () => readonly Kept<Work>[]
  /** Does not send a press any more; false: the server has answered it meanwhile. */
  readonly withdraw: (kept: Kept<Work>) => Promise<boolean>
  /** What of it the server failed at, again and again. */
  readonly failing: () => readonly Kept<Work>[]
}

/**
 * Presses on their way to the server. Each is a name of its own in the browser's storage, so that two tabs do not overwrite each
 * other's, and is removed only after an answer: the server knows a press by its uuid, so sending it twice is sending it once.
 * Presses on one assignment arrive in their order; one that the server fails at holds up no other assignment's.
 * @param send tells the server; it answers an outcome, `kept` where it could not be reached
 * @param refused hears of every no that nobody waits for
 */
export function openOutbox<Work>(
  keeping: Keeping,
  member: string,
  send: (work: Kept<Work>['work'], project?: PressedIn) => Promise<Outcome>,
  refused: (late: LateRefusal<Work>) => void,
): Outbox<Work> {
  // Where the storage is full, or refused, the page itself remembers.
  const held = new Map<string, Kept<Work>>()
  const awaited = new Set<string>()
  const outcomes = new Map<string, Outcome>()
  const failures = new Map<string, number>()
  let turn: Promise<unknown> = Promise.resolve()

  const own = (): [string, Kept<Work>][] => {
    const stored = namesIn(keeping).map((name) => [name, read<Work>(keeping, name)] as const)
    const all = new Map([...stored.flatMap(([name, kept]) => (kept ? [[name, kept] as const] : [])), ...held])
    return [...all]
      .filter(([, kept]) => kept.member === member)
      .toSorted(([, a], [, b]) => Date.parse(a.work.endedAt) - Date.parse(b.work.endedAt))
  }

  function keep(kept: Kept<Work>): void {
    const name = prefix + kept.work.uuid
    try {
      keeping.setItem(name, JSON.stringify(kept))
    } catch {
      held.set(name, kept)
    }
  }

  function forget(name: string): void {
    held.delete(name)
    failures.delete(name)
    keeping.removeItem(name)
  }

  async function sendAll(): Promise<number> {
    const heldUp = new Set<string>()
    // Asked anew each time: whoever hears of a no may keep something in its place.
    const next = () => own().find(([, { work }]) => !heldUp.has(work.assignment))
    for (let first = next(); first; first = next()) {
      const [name, kept] = first
      const { uuid, assignment } = kept.work
      const outcome = await send(kept.work, kept.project)
      // What comes after would not arrive either, and arrives in order later.
      if (outcome.became === 'kept') break
      if (outcome.became === 'failed' || outcome.became === 'barred') {
        if (outcome.became === 'failed') failures.set(name, (failures.get(name) ?? 0) + 1)
        heldUp.add(assignment)
        continue
      }
      forget(name)
      if (outcome.became === 'saved') for (const draft of kept.drafts ?? []) keeping.removeItem(draft)
      if (awaited.has(uuid)) outcomes.set(uuid, outcome)
      else if (outcome.became === 'refused') refused({ kept, code: outcome.code, sentence: outcome.sentence })
    }
    return own().length
  }

  // One at a time: two that send at once would send everything twice, and what is withdrawn may be on its way.
  function inTurn<T>(act: () => T | Promise<T>): Promise<T> {
    const next = turn.then(act)
    turn = next.catch(() => null)
    return next
  }
  const flush = (): Promise<number> => inTurn(sendAll)

  function withdraw({ work }: Kept<Work>): Promise<boolean> {
    const name = prefix + work.uuid
    return inTurn(() => {
      const isWaiting = own().some(([each]) => each === name)
      forget(name)
      return isWaiting
    })
  }

  return {
    keep,
    flush,
    waiting: () => own().map(([, kept]) => kept),
    withdraw,
    failing: () => own().flatMap(([name, kept]) => ((failures.get(name) ?? 0) < failsFrom ? [] : [kept])),
    put: async (kept) => {
      const { uuid } = kept.work
      awaited.add(uuid)
      keep(kept)
      await flush()
      awaited.delete(uuid)
      const outcome = outcomes.get(uuid) ?? { became: 'kept' }
      outcomes.delete(uuid)
      return outcome
    },
  }
}
