import { mediaAddressOf } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { mediaOf } from './media.ts'

const read = (address: string): Promise<string> => Promise.resolve(`what is at ${address}`)

test('a task shows an image, a strip of images, or a text', async () => {
  expect(await mediaOf({ image: '/media/a' }, read)).toEqual({ kind: 'image', frames: ['/media/a'] })
  expect(await mediaOf({ images: ['a', 'b'] }, read)).toEqual({ kind: 'image', frames: ['a', 'b'] })
  expect(await mediaOf({ text: '' }, read)).toEqual({ kind: 'text', text: '' })
})

test('a text that is kept as a medium is read from there', async () => {
  const address = mediaAddressOf('a'.repeat(64))
  expect(await mediaOf({ text: address }, read)).toEqual({ kind: 'text', text: `what is at ${address}` })
})

test('a text that is not to be had is told as such, so that its task can be skipped', async () => {
  const address = mediaAddressOf('a'.repeat(64))
  expect(await mediaOf({ text: address }, () => Promise.resolve(null))).toEqual({ kind: 'unread', address })
})

test('other data is shown as it is', async () => {
  expect(await mediaOf({ sound: 1 }, read)).toEqual({ kind: 'other', json: '{\n  "sound": 1\n}' })
  expect(await mediaOf(null, read)).toEqual({ kind: 'other', json: '' })
})
