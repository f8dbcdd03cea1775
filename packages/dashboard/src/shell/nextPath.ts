/** Where a sign-in leads. Only to a path of our own: a link must not lead people who sign in to somewhere else. */
export const nextPath = (wanted: unknown): string =>
  typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/'
