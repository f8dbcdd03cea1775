/** What an examination found to be wrong: how often, and the first few in words. */
export interface Findings {
  count: number
  readonly sentences: string[]
}

const mostSentences = 50

/** Nothing found yet. */
export const noFindings = (): Findings => ({ count: 0, sentences: [] })

const shown = (value: unknown): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value))

/** Compares what is stored with what it should be, field by field; says whether anything differs. */
export function compare(
  findings: Findings,
  what: string,
  stored: Readonly<Record<string, unknown>>,
  computed: Readonly<Record<string, unknown>>,
): boolean {
  const different = Object.keys(computed).filter((field) => shown(stored[field]) !== shown(computed[field]))
  if (!different.length) return false
  findings.count += 1
  if (findings.sentences.length < mostSentences) {
    const parts = different.map((field) => `${field} is ${shown(stored[field])}, not ${shown(computed[field])}`)
    findings.sentences.push(`${what}: ${parts.join('; ')}`)
  }
  return true
}
