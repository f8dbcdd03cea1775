import { dayAt } from '@labelpulse/domain'
import type { Person } from './people.ts'
import { instantOn, isAtWork, isWorkday } from './rota.ts'

const hourMs = 3_600_000

// So that somebody who looks sees something move, by day and by night.
const byDay = 23
const byNight = 8

/** Whether most of the organization is at work. */
export function isOfficeTime(nowMs: number, timeZone: string): boolean {
  const day = dayAt(nowMs, timeZone)
  return isWorkday(day) && instantOn(day, 7, timeZone) <= nowMs && nowMs < instantOn(day, 20, timeZone)
}

// How far somebody's working day is, on either side of midnight.
function distanceMs(person: Person, nowMs: number, timeZone: string): number {
  const noonMs = instantOn(dayAt(nowMs, timeZone), person.beginsAtHour + person.hoursADay / 2, timeZone)
  const apartMs = Math.abs(nowMs - noonMs)
  return Math.min(apartMs, 24 * hourMs - apartMs)
}

/** Who works right now while somebody may be looking: whoever is at work by the rota and, where those are few, who is likeliest awake. */
export function crewAt(people: readonly Person[], nowMs: number, timeZone: string): readonly Person[] {
  const workers = people.filter(({ projects }) => projects.length > 0)
  const present = workers.filter((person) => isAtWork(person, nowMs, timeZone))
  const absent = workers
    .filter((person) => !present.includes(person))
    .toSorted((a, b) => distanceMs(a, nowMs, timeZone) - distanceMs(b, nowMs, timeZone))
  const wanted = isOfficeTime(nowMs, timeZone) ? byDay : byNight
  return [...present, ...absent.slice(0, Math.max(0, wanted - present.length))]
}
