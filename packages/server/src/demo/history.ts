import { dayAt, dayPlus } from '@labelpulse/domain'
import type { FactRecord } from '../exchange/facts.ts'
import { exponential } from './chance.ts'
import { daysInto } from './floor.ts'
import type { Scene } from './floor.ts'
import type { Person } from './people.ts'
import { spansOn } from './rota.ts'
import type { Span } from './rota.ts'
import { pauseMs, turn } from './turn.ts'

const looksAgainMs = 15 * 60_000

/** Somebody's day. */
interface Shift {
  readonly person: Person
  readonly spans: readonly Span[]
  /** When the next turn begins. */
  readonly atMs: number
}

/** When a fact happened; a task has no instant. */
export const instantOf = (record: FactRecord): number =>
  record.type === 'workunit' ? record.work.createdAtMs : record.type === 'comment' ? record.createdAtMs : 0

/** The first instant at work from one on. */
function atWorkFrom(spans: readonly Span[], instantMs: number): number | null {
  const span = spans.find(({ toMs }) => instantMs < toMs)
  return span ? Math.round(Math.max(instantMs, span.fromMs)) : null
}

function shiftFrom(person: Person, spans: readonly Span[], instantMs: number): Shift[] {
  const atMs = atWorkFrom(spans, instantMs)
  return atMs === null ? [] : [{ person, spans, atMs }]
}

function playShifts(scene: Scene, shifts: readonly Shift[]): FactRecord[] {
  const records: FactRecord[] = []
  let waiting = shifts
  while (waiting.length > 0) {
    // Whoever is next, for a turn finds what the earlier ones left.
    const shift = waiting.reduce((next, other) => (other.atMs < next.atMs ? other : next))
    const { person, spans, atMs } = shift
    const played = turn(scene, person, atMs)
    if (played) records.push(...played.records)
    const freeMs = played ? played.untilMs + pauseMs(scene, person) : atMs + exponential(scene.chance, looksAgainMs)
    waiting = [...waiting.filter((other) => other !== shift), ...shiftFrom(person, spans, freeMs)]
  }
  return records
}

/** All that the people of the demo do between two instants, in order; what would end later is left out. */
export function workBetween(scene: Scene, people: readonly Person[], { fromMs, toMs }: Span): FactRecord[] {
  const { timeZone } = scene
  const records: FactRecord[] = []
  const lastDay = dayAt(toMs, timeZone)
  for (let day = dayAt(fromMs, timeZone); day <= lastDay; day = dayPlus(day, 1)) {
    const shifts = people.flatMap((person) => {
      const spans = spansOn(person, day, timeZone).filter((span) => daysInto(scene, span.fromMs) >= person.joinsOnDay)
      return shiftFrom(person, spans, fromMs).filter(({ atMs }) => atMs < toMs)
    })
    records.push(...playShifts(scene, shifts))
  }
  return records.filter((record) => instantOf(record) <= toMs).toSorted((a, b) => instantOf(a) - instantOf(b))
}
