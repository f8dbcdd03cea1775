// Why nobody came in with a company account, by the word that the server leads back with.
const words: Readonly<Record<string, string>> = {
  interrupted: 'The sign-in was interrupted, or took longer than 10 minutes. Try again.',
  unavailable: 'The company’s sign-in could not be reached. Try again in a moment.',
  unverified: 'The company’s sign-in did not confirm your e-mail address, so it cannot be told who you are.',
  unknown: 'Nobody here has the e-mail address of that company account. Ask an admin for an invitation.',
}

/** What the sign-in page says of a company account that did not come in; '': nothing. */
export const refusedText = (why: unknown): string =>
  typeof why === 'string' && Object.hasOwn(words, why) ? (words[why] ?? '') : ''
