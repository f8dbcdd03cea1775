import { clockText } from '../words/instants.ts'

/** `Good afternoon, Amara`, by the clock of a zone. */
export function greetingText(name: string, instantMs: number, timeZone: string): string {
  const hour = Number(clockText(instantMs, timeZone).slice(0, 2))
  const time = hour < 5 ? 'evening' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
  return `Good ${time}, ${name.split(/\s+/)[0] ?? name}`
}
