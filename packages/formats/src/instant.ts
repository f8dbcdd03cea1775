const shape =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?:(Z)|([+-])(\d{2})(?::?(\d{2}))?)?$/i

const firstMs = Date.UTC(1900, 0, 1)
// A day later there is still a year of four digits, in every zone.
const endMs = Date.UTC(9_999, 0, 1)

const whole = (digits: string | undefined): number => Number(digits ?? 0)

/**
 * Reads an ISO 8601 instant: `2026-03-29T02:30:00.123456+02:00`, the zone also as `Z`, `+0200` or `+02`.
 * Digits beyond the millisecond are cut, not rounded. Source: interchange.md and metrics.md, "Facts".
 * @param zone `needed`: an instant without a zone is none; `UTC`: it is taken as UTC
 * @returns milliseconds since 1970 UTC, or null for what does not exist (`2026-02-30`, `25:00`, a leap second)
 *   or lies outside of the years 1900 to 9998
 */
export function instantMs(text: string, zone: 'needed' | 'UTC' = 'needed'): number | null {
  const found = shape.exec(text)
  if (!found) return null
  const [, years, months, days, hours, minutes, seconds, fraction = '', utc, sign, zoneHours, zoneMinutes] = found
  if (!utc && !sign && zone === 'needed') return null
  if (whole(hours) > 23 || whole(minutes) > 59 || whole(seconds) > 59) return null
  if (whole(zoneHours) > 23 || whole(zoneMinutes) > 59) return null
  const dayMs = Date.UTC(whole(years), whole(months) - 1, whole(days))
  if (!new Date(dayMs).toISOString().startsWith(`${years}-${months}-${days}`)) return null
  const offsetMinutes = (sign === '-' ? -1 : 1) * (whole(zoneHours) * 60 + whole(zoneMinutes))
  const minute = whole(hours) * 60 + whole(minutes) - offsetMinutes
  const ms = dayMs + minute * 60_000 + whole(seconds) * 1000 + whole(fraction.slice(0, 3).padEnd(3, '0'))
  return ms >= firstMs && ms < endMs ? ms : null
}

/** An instant as the formats write it: ISO 8601 in UTC, to the millisecond. */
export const instantText = (ms: number): string => new Date(ms).toISOString()
