import type { Line } from '../api/line.ts'
import { ageText, clockText } from '../words/instants.ts'

const bannerAfterMs = 2_000
const staleAfterMs = 60_000

/** How the line is for somebody who looks at the page. */
export type Liveness = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'stale'

/** A short loss is nobody's business, unless it is of the whole network; after a minute the numbers are old. */
export function livenessOf(line: Line, nowMs: number): Liveness {
  if (line.heardAtMs === null && line.state !== 'lost') return 'connecting'
  if (line.state === 'lost' && line.lostAtMs !== null) {
    if (nowMs - (line.heardAtMs ?? line.lostAtMs) >= staleAfterMs) return 'stale'
    if (line.isOffline) return 'offline'
    if (nowMs - line.lostAtMs >= bannerAfterMs) return 'reconnecting'
  }
  return 'live'
}

const names = {
  connecting: 'Connecting',
  live: 'Live',
  reconnecting: 'Reconnecting',
  offline: 'Offline',
  stale: 'Stale',
} as const satisfies Record<Liveness, string>

/** What the pill says: a word, and how old the numbers are. */
export function pillWords(liveness: Liveness, line: Line, nowMs: number): { word: string; detail: string } {
  const age = (word: string): string => (line.heardAtMs === null ? '' : `${ageText(nowMs - line.heardAtMs)} ${word}`)
  const details = {
    connecting: '',
    live: age('ago'),
    reconnecting: `try ${line.attempts}`,
    offline: age('old'),
    stale: age('old'),
  } satisfies Record<Liveness, string>
  return { word: names[liveness], detail: details[liveness] }
}

/** What the banner says while the line is down; null: there is none. */
export function bannerText(line: Line, nowMs: number, timeZone: string): string | null {
  const liveness = livenessOf(line, nowMs)
  if (liveness === 'reconnecting' || liveness === 'offline') {
    const as = line.heardAtMs === null ? '' : ` Numbers are of ${clockText(line.heardAtMs, timeZone, true)}.`
    return `${liveness === 'offline' ? 'You are offline.' : 'Connection lost, reconnecting.'}${as}`
  }
  if (liveness !== 'stale') return null
  const since = clockText(line.heardAtMs ?? line.lostAtMs, timeZone)
  return `No new data since ${since}. Work goes on being recorded and will appear here.`
}
