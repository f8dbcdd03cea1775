import { mediaIn, taskDataOf } from '@labelpulse/domain'

/** What the bench has a stage for. */
export type Media =
  /** Addresses, one a frame. */
  | { readonly kind: 'image'; readonly frames: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  /** Data that it has none for: it is shown as it is, and choices can still be made. */
  | { readonly kind: 'other'; readonly json: string }
  /** The address of a text that is not to be had. */
  | { readonly kind: 'unread'; readonly address: string }

/**
 * What a task shows. A text that is kept as a medium is read from there.
 * @param read gives the text at an address; null: it is not to be had
 */
export async function mediaOf(data: unknown, read: (address: string) => Promise<string | null>): Promise<Media> {
  const { images, text } = taskDataOf(data)
  if (images.length > 0) return { kind: 'image', frames: images }
  if (text !== null) {
    const shown = mediaIn(text) === null ? text : await read(text)
    return shown === null ? { kind: 'unread', address: text } : { kind: 'text', text: shown }
  }
  return { kind: 'other', json: data === null || data === undefined ? '' : JSON.stringify(data, null, 2) }
}

/** Reads a text from the server; null: it says no, and would again. Throws where nobody answers, or nobody is known any more. */
export async function readText(address: string): Promise<string | null> {
  const response = await fetch(address)
  if (response.status === 401) throw new Error(`GET ${address} answered 401`)
  return response.ok ? response.text() : null
}
