/** Where a sign-in leads. Only to a path of our own: a link must not lead people who sign in to somewhere else. */
export function nextPath(wanted: unknown): string {
  const path = String(wanted ?? '')
  return /^\/(?![/\\])/.test(path) ? path : '/'
}
