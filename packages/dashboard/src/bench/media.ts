import { mediaIn, taskDataOf } from '@labelpulse/domain'

/** What the bench has a stage for. */
export type Media =
  /** Addresses, one a frame. */
  | { readonly kind: 'image'; readonly frames: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  /** Data that it has none for: it is shown as it is, and choices can still be made. */
  | { readonly kind: 'other'; readonly json: string }

/**
 * What a task shows. A text that is kept as a medium is read from there.
 * @param read gives the text at an address
 */
export async function mediaOf(data: unknown, read: (address: string) => Promise<string>): Promise<Media> {
  const { images, text } = taskDataOf(data)
  if (images.length > 0) return { kind: 'image', frames: images }
  if (text !== null) return { kind: 'text', text: mediaIn(text) === null ? text : await read(text) }
  return { kind: 'other', json: data === null || data === undefined ? '' : JSON.stringify(data, null, 2) }
}

/** Reads a text from the server. Throws where it cannot. */
export async function readText(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`GET ${address} answered ${response.status}`)
  return response.text()
}
