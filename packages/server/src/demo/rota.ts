import { dayAt, startOfDayMs } from '@labelpulse/domain'
import type { Day } from '@labelpulse/domain'
import { between, chanceFrom, happens, seedOf } from './chance.ts'

/** When somebody usually works, in the organization's time. */
export interface Hours {
  readonly key: string
  /** Of the usual day, 8.5 being half past eight; people on other continents begin at night. */
  readonly beginsAtHour: number
  /** The break included. */
  readonly hoursADay: number
  /** 0: Sunday. */
  readonly weekdays: readonly number[]
}

/** From one instant to another. */
export interface Span {
  readonly fromMs: number
  readonly toMs: number
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

// Asked for again and again, and slow to find.
const starts = new Map<string, number>()

/** The instant of an hour on a day's clock; an hour off on the days when the clock changes. */
export function instantOn(day: Day, hour: number, timeZone: string): number {
  const name = `${day} ${timeZone}`
  const startMs = starts.get(name) ?? startOfDayMs(day, timeZone)
  starts.set(name, startMs)
  return startMs + hour * hourMs
}

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayMs
const weekdayOf = (day: Day): number => (numberOf(day) + 4) % 7

export const isWorkday = (day: Day): boolean => weekdayOf(day) % 6 !== 0

const chanceOf = (...names: readonly (string | number)[]) => chanceFrom(seedOf(names.join('/')))

// Everybody has a week off now and then, and a day in bed.
function isAway({ key }: Hours, day: Day): boolean {
  const week = Math.floor((numberOf(day) + 3) / 7)
  return happens(chanceOf(key, 'week', week), 1 / 13) || happens(chanceOf(key, 'day', day), 1 / 60)
}

/**
 * The spans in which somebody works on a day: before and after the break. The same for the same person and day, whoever
 * asks and when, so that a demo that was started anew goes on with the same rota.
 */
export function spansOn(person: Hours, day: Day, timeZone: string): readonly Span[] {
  if (isAway(person, day)) return []
  const chance = chanceOf(person.key, day)
  const isUsual = person.weekdays.includes(weekdayOf(day))
  if (!isUsual && !happens(chance, 1 / 40)) return []
  const fromMs = instantOn(day, person.beginsAtHour + between(chance, -0.4, 0.6), timeZone)
  const lengthMs = hourMs * (isUsual ? person.hoursADay + between(chance, -0.5, 0.7) : between(chance, 1, 3))
  const toMs = fromMs + lengthMs
  if (lengthMs < 5 * hourMs) return [{ fromMs, toMs }]
  const breakMs = fromMs + lengthMs * between(chance, 0.45, 0.55)
  return [
    { fromMs, toMs: breakMs },
    { fromMs: breakMs + between(chance, 0.5, 0.9) * hourMs, toMs },
  ]
}

/** Whether somebody works at an instant. */
export const isAtWork = (person: Hours, nowMs: number, timeZone: string): boolean =>
  spansOn(person, dayAt(nowMs, timeZone), timeZone).some(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs)
