import { leave, touch, untouched, usualInactivityThresholdMs } from '@labelpulse/domain'
import type { Felt } from '@labelpulse/domain'
import { openChannel } from './channel.ts'
import type { Message } from './channel.ts'
import { handedOut, keptSitting, shelf } from './sitting.ts'
import type { KeptSitting, Sitting } from './sitting.ts'
import { steadyClock } from './steady-clock.ts'
import { forget, keep } from './store.ts'
import { newUuid } from './uuid.ts'

export interface AttentionOptions {
  /** Where clicks and key presses are felt: an element, the document, or several of them. */
  readonly elements: EventTarget | readonly EventTarget[]
  /** The longest gap that is active, in milliseconds; five minutes unless said. */
  readonly thresholdMs?: number | undefined
  /** The name of this clock and of no other: under it the browser keeps what it feels, and only it writes there. */
  readonly key: string
  /** Kept beside it and handed back by `recover`: what somebody must know to send it after a crash. JSON. */
  readonly about?: unknown
}

/** A clock that feels somebody work. */
export interface Attention {
  /** What a save at this moment would take. */
  read(): Felt
  /** Time is its own from this instant (since 1970), unless it was anyway, and also where nobody looks: another clock left it. */
  goOn(sinceMs: number): void
  /** Ends the sitting with a save and begins the next one. */
  take(): Sitting
  /**
   * Ends the last sitting: somebody leaves. Nothing is felt any more.
   * @param endedAtMs the instant (since 1970) from which time is another clock's; absent: somebody leaves now
   */
  stop(endedAtMs?: number): Sitting
}

/** The second press of a double click comes within this. */
export const doubleClickMs = 500
const presses = ['pointerdown', 'click', 'keydown']

/**
 * Feels clicks and key presses from now on: loading is a touch. An instant belongs to the clock that was touched last, in
 * this tab or another one of the origin; a hidden tab feels nothing; a key that is held down is pressed once.
 */
export function attend({
  elements,
  thresholdMs = usualInactivityThresholdMs,
  key,
  about,
}: AttentionOptions): Attention {
  const place = shelf + key
  const steady = steadyClock(thresholdMs)
  const channel = openChannel(hear)
  const ending = new AbortController()
  let touchedAtMs: number | null = null
  let hiddenAtMs: number | null = null
  let savedAtMs = NaN
  // Its own part of a millisecond: no two clocks are touched at the same instant.
  const part = Math.random()
  let turnedAtMs = 0

  // Whoever saves or leaves while nobody looks ends what was felt until the tab was hidden.
  const nowMs = (): number => hiddenAtMs ?? steady()
  const instantOf = (atMs: number): number => Math.round(Date.now() - steady() + atMs)
  // A tab that slept hears of it late; before it heard it may have been touched again.
  const heardOf = (instantMs: number): number =>
    Math.max(touchedAtMs ?? 0, steady() - Math.max(0, Date.now() - instantMs))

  function begun(atMs: number): KeptSitting {
    const startedAtMs = instantOf(atMs)
    const nothing = { activeMs: 0, inactiveMs: 0, tailMs: 0, isTouched: false }
    return { uuid: newUuid(), startedAtMs, endedAtMs: startedAtMs, ...nothing, thresholdMs, about }
  }

  function after(how: typeof touch, atMs: number): KeptSitting {
    const earlier = keptSitting(place)
    // Somebody sent it who could not know that this page is still there, asleep.
    if (!earlier) touchedAtMs = null
    const sitting = earlier ?? begun(atMs)
    const clock = how({ ...sitting, touchedAtMs }, atMs, thresholdMs)
    touchedAtMs = clock.touchedAtMs
    return { ...sitting, ...clock, endedAtMs: instantOf(atMs), tailMs: 0 }
  }

  function feel(change: Partial<KeptSitting> = {}, fromMs = Date.now() + part): void {
    const isTurn = touchedAtMs === null
    turnedAtMs = fromMs
    keep(place, { ...after(touch, steady()), ...change })
    if (isTurn) channel.say({ touchedAtMs: turnedAtMs })
  }

  function hear(message: Message): void {
    if ('rollCall' in message) channel.say({ here: key })
    if (!('touchedAtMs' in message) || touchedAtMs === null) return
    // It was touched later than that, and the other one does not know; or somebody set the machine's clock back since.
    if (turnedAtMs > message.touchedAtMs && turnedAtMs < Date.now() + 2) channel.say({ touchedAtMs: turnedAtMs })
    else {
      turnedAtMs = message.touchedAtMs
      keep(place, after(leave, heardOf(turnedAtMs)))
    }
  }

  function press({ repeat: isHeld }: Event & Pick<Partial<KeyboardEvent>, 'repeat'>): void {
    // The second click of a double click still belongs to the save before.
    if (!document.hidden && !isHeld) feel({ isTouched: !(steady() - savedAtMs < doubleClickMs) })
  }

  function look(): void {
    hiddenAtMs = document.hidden ? steady() : null
    const sitting = keptSitting(place)
    // A page that was loaded where nobody saw it begins when it is looked at.
    if (hiddenAtMs === null) return void (sitting ?? feel())
    if (!sitting || touchedAtMs === null) return
    keep(place, { ...sitting, endedAtMs: instantOf(hiddenAtMs), tailMs: Math.floor(hiddenAtMs) - touchedAtMs })
  }

  function listen(to: EventTarget, type: string, listener: (event: Event) => void): void {
    to.addEventListener(type, listener, { capture: true, passive: true, signal: ending.signal })
  }

  for (const element of [elements].flat()) for (const type of presses) listen(element, type, press)
  listen(document, 'visibilitychange', look)
  if (document.hidden) hiddenAtMs = steady()
  else feel()

  return {
    read: () => touch({ ...(keptSitting(place) ?? untouched), touchedAtMs }, nowMs(), thresholdMs),
    goOn: (sinceMs) => {
      if (touchedAtMs === null && turnedAtMs <= sinceMs + 1) {
        const atMs = heardOf(sinceMs)
        feel({}, sinceMs)
        touchedAtMs = Math.floor(atMs)
      }
      // Whatever that clock said before may arrive later.
      turnedAtMs = Math.max(turnedAtMs, sinceMs + 1)
    },
    take: () => {
      const atMs = nowMs()
      const sitting = after(touchedAtMs === null ? leave : touch, atMs)
      keep(place, begun(atMs))
      savedAtMs = atMs
      return handedOut(sitting)
    },
    stop: (endedAtMs) => {
      const sitting = after(leave, endedAtMs ? heardOf(endedAtMs) : nowMs())
      forget(place)
      ending.abort()
      channel.close()
      return handedOut(sitting)
    },
  }
}
