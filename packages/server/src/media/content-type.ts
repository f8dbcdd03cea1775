import { Refusal } from '@labelpulse/domain'

/** What media may be. */
export type ContentType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif' | 'text/plain'

/** How much of a beginning is looked at. */
const headBytes = 512
/** How much of it every image that is known can be told by. */
const enoughBytes = 64

const isAvif = (head: string): boolean => {
  if (head.slice(4, 8) !== 'ftyp') return false
  const end = Math.min(Buffer.from(head, 'latin1').readUInt32BE(0), head.length)
  return /^.{8}(?:....)*?avi[fs]/s.test(head.slice(0, end))
}

const images: readonly (readonly [ContentType, (head: string) => boolean])[] = [
  ['image/png', (head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/jpeg', (head) => head.startsWith('\xff\xd8\xff')],
  ['image/gif', (head) => /^GIF8[79]a/.test(head)],
  ['image/webp', (head) => /^RIFF.{4}WEBPVP8/s.test(head)],
  ['image/avif', isAvif],
]

// As browsers tell them, after the MIME Sniffing Standard: they could run scripts, if one were ever taken for what it is.
const markup =
  /^(?:\xef\xbb\xbf)?\s*<(?:!--|\?xml|(?:!doctype|html|head|body|script|iframe|style|title|svg|h1|div|font|table|a|b|br|p)[\s/>])/i

// What stands in no text: the control characters but for tab, line feed, form feed, carriage return and escape.
const isBinary = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b

const refuse = (sentence: string): never => {
  throw new Refusal('BAD_USER_INPUT', sentence)
}

const unknown = 'This is no PNG, JPEG, GIF, WebP or AVIF image, and no text in UTF-8.'

/** Finds out what a file is by its bytes alone, as they arrive; whatever its sender calls it. */
export interface Sniffer {
  /** Refuses as soon as it is clear that the file is nothing that is kept. */
  push(chunk: Uint8Array): void
  /** Refuses what is empty, markup or unknown. */
  end(): ContentType
}

export function createSniffer(): Sniffer {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let head = ''
  let isText = true

  const readsAsText = (chunk: Uint8Array | undefined): boolean => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined })
      return !chunk?.some(isBinary)
    } catch {
      return false
    }
  }
  const imageType = (): ContentType | undefined => images.find(([, isOne]) => isOne(head))?.[0]

  return {
    push: (chunk) => {
      if (head.length < headBytes) head += Buffer.from(chunk.subarray(0, headBytes - head.length)).toString('latin1')
      isText &&= readsAsText(chunk)
      if (!isText && head.length >= enoughBytes && !imageType()) refuse(unknown)
    },
    end: () => {
      if (head === '') refuse('The file is empty.')
      const image = imageType()
      if (image) return image
      if (!isText || !readsAsText(undefined)) refuse(unknown)
      if (markup.test(head)) refuse('This is HTML, SVG or other markup, which is not kept: it could run scripts.')
      return 'text/plain'
    },
  }
}
