/** A random UUID (version 4), also for a page that came unencrypted: there browsers have no `crypto.randomUUID`. */
export function newUuid(): string {
  const digit = (): string => (crypto.getRandomValues(new Uint8Array(1))[0]! & 15).toString(16)
  return 'xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx'.replaceAll('x', digit)
}
