import { clockText } from '../words/instants.ts'

/** `Good afternoon, Amara`, by the clock of a zone; at night, which is late for some and early for others, `Hello`. */
export function greetingText(name: string, instantMs: number, timeZone: string): string {
  const hour = Number(clockText(instantMs, timeZone).slice(0, 2))
  const isNight = hour < 5 || hour >= 22
  const time = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
  return `${isNight ? 'Hello' : `Good ${time}`}, ${name.split(/\s+/)[0] ?? name}`
}
