/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    // The Swedish calendar prints ISO days.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format
}

/**
 * The calendar day of an instant in a time zone (23 and 25 hour days included).
 * @param instantMs milliseconds since 1970 UTC
 * @param timeZone an IANA name; another one throws a RangeError
 */
export const dayAt = (instantMs: number, timeZone: string): Day =>
  // Years before 1000 come without their zeros.
  formatIn(timeZone).format(instantMs).padStart(10, '0')

/**
 * A time zone by its name, in IANA's case of letters where the runtime tells it; null: there is none. Offsets such as
 * `+02:00` are none. An alias stays one: the runtime would make an older one of Europe/Kyiv.
 */
export function timeZoneFrom(name: string): string | null {
  if (!/^[A-Za-z]/.test(name)) return null
  try {
    // Not kept: strangers may ask for every spelling there is.
    const { timeZone } = new Intl.DateTimeFormat('sv-SE', { timeZone: name }).resolvedOptions()
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name
  } catch {
    return null
  }
}

/** Whether the runtime knows a time zone by this name: IANA's, in any case of letters. */
export const isTimeZone = (name: string): boolean => timeZoneFrom(name) !== null

const dayMs = 86_400_000

/** Whether a text is a day that exists: `2026-02-29` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/**
 * The instant at which a day begins in a time zone: its first one, where the clock was turned back over midnight;
 * the next that exists, where the zone left the day out. Milliseconds since 1970 UTC.
 */
export function startOfDayMs(day: Day, timeZone: string): number {
  const utcMs = Date.parse(`${day}T00:00:00Z`)
  // No zone is further than a day from UTC, so the first instant of the day lies between these.
  let [beforeMs, fromMs] = [utcMs - dayMs, utcMs + dayMs]
  while (fromMs - beforeMs > 1) {
    const middleMs = Math.floor((beforeMs + fromMs) / 2)
    if (dayAt(middleMs, timeZone) < day) beforeMs = middleMs
    else fromMs = middleMs
  }
  return fromMs
}

/** The day `count` days later (earlier, where negative). */
export const dayPlus = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)

/** How many days a range holds, both ends included. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs + 1
