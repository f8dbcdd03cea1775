/** What to say of an error. Some of Node's say nothing but a code. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof AggregateError && !error.message) return error.errors.map(sentenceOf).join(', ')
  return error.message || ('code' in error ? String(error.code) : error.name)
}
