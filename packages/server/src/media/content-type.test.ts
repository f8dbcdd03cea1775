import { describe, expect, test } from 'vitest'
import { createSniffer } from './content-type.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const filler = '\x00\xfe'.repeat(60)

const sniff = (file: Buffer, pieceBytes = file.length || 1): string => {
  const sniffer = createSniffer()
  for (let at = 0; at < file.length; at += pieceBytes) sniffer.push(file.subarray(at, at + pieceBytes))
  return sniffer.end()
}

const known: readonly (readonly [string, Buffer])[] = [
  ['image/png', bytes(`\x89PNG\r\n\x1a\n${filler}`)],
  ['image/jpeg', bytes(`\xff\xd8\xff\xe0${filler}`)],
  ['image/gif', bytes(`GIF89a${filler}`)],
  ['image/webp', bytes(`RIFF\x10\x00\x00\x00WEBPVP8 ${filler}`)],
  ['image/avif', bytes(`\x00\x00\x00\x1cftypavif\x00\x00\x00\x00mif1miaf${filler}`)],
  ['image/avif', bytes(`\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00miafavif${filler}`)],
  ['text/plain', Buffer.from('Grüße, 世界 𝕏\n\tand more')],
  ['text/plain', Buffer.from('﻿a < b, <x> is no element; {"json": [1]}')],
]

describe('the type of a file', () => {
  test.each(known)('is %s by its bytes, however they arrive', (type, file) => {
    expect([sniff(file), sniff(file, 1), sniff(file, 7)]).toEqual([type, type, type])
  })

  test.each<[string, Buffer, RegExp]>([
    ['nothing', Buffer.alloc(0), /empty/],
    ['an SVG image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /markup/],
    ['an SVG image with a declaration', Buffer.from('<?xml version="1.0"?><svg/>'), /markup/],
    ['HTML', Buffer.from('\n  <!DOCTYPE html><p>'), /markup/],
    ['HTML after a byte order mark', Buffer.from('﻿<html >'), /markup/],
    ['a script', Buffer.from('<ScRiPt>alert(1)</script>'), /markup/],
    ['a comment before it', Buffer.from('<!-- --><script>'), /markup/],
    ['a zip', bytes(`PK\x03\x04${filler}`), /no PNG/],
    ['text in UTF-16', Buffer.from('﻿hello', 'utf16le'), /no PNG/],
    ['text in Latin-1', bytes('gr\xfc\xdfe'), /no PNG/],
    ['text that is cut off within a character', Buffer.from('世').subarray(0, 2), /no PNG/],
    ['text with a NUL', bytes('a\x00b'), /no PNG/],
    ['a BMP image', bytes(`BM${filler}`), /no PNG/],
    ['an MP4 film', bytes(`\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42${filler}`), /no PNG/],
  ])('refuses %s', (_, file, sentence) => {
    expect(() => sniff(file)).toThrow(sentence)
    expect(() => sniff(file, 3)).toThrow(sentence)
  })

  test('is known to be nothing before all of a large file has come', () => {
    const sniffer = createSniffer()
    expect(() => sniffer.push(bytes(`BM${filler}`))).toThrow(/no PNG/)
  })
})
