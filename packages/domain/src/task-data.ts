import type { Breach } from './workunit.ts'

/** What the workbench shows of a task: images, one a frame, or a text; of other data neither. */
export interface TaskData {
  /** Addresses, in the order of the frames. */
  readonly images: readonly string[]
  /** The text itself, or the address of one that is kept as a medium. */
  readonly text: string | null
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** Reads `{ "image": URL }`, `{ "images": [URL …] }` or `{ "text": … }` out of a task's data; other data shows nothing. */
export function taskDataOf(data: unknown): TaskData {
  const { image, images, text }: Readonly<Record<string, unknown>> =
    typeof data === 'object' && data !== null ? { ...data } : {}
  if (isText(image)) return { images: [image], text: null }
  if (Array.isArray(images) && images.every(isText)) return { images, text: null }
  return { images: [], text: isText(text) ? text : null }
}

/** Whether data shows nothing and tells nothing: there would be nothing to label. */
export function isEmptyTaskData(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return data === null || data === ''
  return taskDataOf(data).text?.trim() === '' || Object.keys(data).length === 0
}

const mediaAddress = /^\/media\/([0-9a-f]{64})$/

/** Where a medium, kept by the SHA-256 of its content in hexadecimal, is found on the server. */
export const mediaAddressOf = (sha256: string): string => `/media/${sha256}`

/** The SHA-256 of the medium that an address leads to; null: it leads elsewhere. */
export const mediaIn = (address: string): string | null => mediaAddress.exec(address)?.[1] ?? null

/** The media that a task's data names, wherever in it, each once: texts that are nothing but the address of one. */
export function mediaNamedIn(data: unknown): string[] {
  const named = new Set<string>()
  const look = (value: unknown): void => {
    const sha256 = isText(value) ? mediaIn(value) : null
    if (sha256 !== null) named.add(sha256)
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  look(data)
  return [...named]
}

/** `https://images.example` of `https://images.example:443/cat.png`; null: the address names no host. */
function originOf(address: string): string | null {
  const [origin, scheme, host] = /^(https?):\/\/([^/?#]+)/i.exec(address) ?? []
  if (origin === undefined || scheme === undefined || host === undefined) return null
  return origin.toLowerCase().replace(scheme.toLowerCase() === 'https' ? /:443$/ : /:80$/, '')
}

/**
 * Why the workbench could not show a task of this data, or null. Images are media of the server or of one of the project's media
 * origins; at least one, and as many as there are frames. Data of other tools, without `image`, `images` and `text`, is any.
 */
export function taskDataBreach(data: unknown, mediaOrigins: readonly string[]): Breach | null {
  if (typeof data !== 'object' || data === null) return null
  const field = ['image', 'images', 'text'].find((name) => Object.hasOwn(data, name))
  const { images, text } = taskDataOf(data)
  if (field === undefined || text !== null) return null
  if (images.length === 0) return { field: `data.${field}`, reason: expected[field] ?? '' }
  const origins = mediaOrigins.map(originOf)
  const foreign = images.find((image) => mediaIn(image) === null && !origins.includes(originOf(image) ?? ''))
  if (foreign === undefined) return null
  const origin = originOf(foreign)
  const reason =
    origin === null
      ? `must be addresses as /media/SHA256 or https://…, found ${JSON.stringify(foreign.slice(0, 80))}`
      : `is of ${origin}, which is none of the project's media origins`
  return { field: `data.${field}`, reason }
}

const expected: Readonly<Record<string, string>> = {
  image: 'must be the address of an image',
  images: 'must be a list of addresses of images, at least one',
  text: 'must be a text',
}
