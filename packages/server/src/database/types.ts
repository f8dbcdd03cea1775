const asText = (text: string): string => text

/**
 * An instant as ISO 8601 with exactly three digits, from PostgreSQL's text in UTC
 * (`2026-01-31 09:30:00.5+00` → `2026-01-31T09:30:00.500Z`); further digits are cut off.
 */
export function instantFrom(text: string): string {
  if (!text.endsWith('+00')) return text
  const [day, time = ''] = text.slice(0, -3).split(' ')
  const [seconds, fraction = ''] = time.split('.')
  return `${day}T${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}

/**
 * How columns become values, by PostgreSQL's type number, so that both databases give equal ones: whole 64-bit numbers,
 * decimals and days stay text, for JavaScript's numbers and dates would lose digits or move days.
 */
export const columnTypes: Readonly<Record<number, (text: string) => string>> = {
  20: asText, // bigint
  1082: asText, // date
  1114: asText, // timestamp
  1184: instantFrom, // timestamptz
  1186: asText, // interval
  1700: asText, // numeric
}

/** The array types of those above, and the type of their elements. */
export const arrayTypes: Readonly<Record<number, number>> = {
  1016: 20,
  1182: 1082,
  1115: 1114,
  1185: 1184,
  1187: 1186,
  1231: 1700,
}
