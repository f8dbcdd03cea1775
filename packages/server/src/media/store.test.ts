import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { mediaFilesIn, pngOf, sha256Of } from '../../test/media.ts'
import { mediaStore } from './store.ts'

const directory = mkdtempSync(join(tmpdir(), 'labelpulse-media-'))
afterAll(() => rmSync(directory, { recursive: true }))

const store = mediaStore(directory)

async function* inPieces(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += 5) yield file.subarray(at, at + 5)
}

test('a file is kept once by its content, and read as it was', async () => {
  const file = pngOf(1)
  const sha256 = sha256Of(file)
  for (let time = 0; time < 2; time += 1)
    expect(await store.keep(inPieces(file))).toEqual({ sha256, contentType: 'image/png', sizeBytes: file.length })
  expect(mediaFilesIn(directory)).toEqual([join(sha256.slice(0, 2), sha256)])
  const kept = await store.open(sha256)
  expect((await buffer(kept!.createReadStream())).equals(file)).toBe(true)
  expect(await store.open('0'.repeat(64))).toBeNull()
})

test('a file that breaks off is not kept', async () => {
  const before = mediaFilesIn(directory)
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield pngOf(2)
    throw new Error('The sender went away')
  }
  await expect(store.keep(broken())).rejects.toThrow('went away')
  expect(mediaFilesIn(directory)).toEqual(before)
})

test('what a crash left of an upload goes after a day, what is on its way stays', async () => {
  const incoming = join(directory, 'media/incoming')
  mkdirSync(incoming, { recursive: true })
  for (const name of ['old', 'new']) writeFileSync(join(incoming, name), 'x')
  const yesterday = new Date(Date.now() - 25 * 3_600_000)
  utimesSync(join(incoming, 'old'), yesterday, yesterday)
  await store.sweep()
  expect(mediaFilesIn(directory).filter((name) => name.startsWith('incoming'))).toEqual([join('incoming', 'new')])
  await mediaStore(join(directory, 'nowhere')).sweep()
})
