import { describe, expect, it } from 'vitest'
import { isEmptyTaskData, mediaAddressOf, mediaIn, mediaNamedIn, taskDataBreach, taskDataOf } from './task-data.ts'

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]

describe('the data of a task', () => {
  it('shows an image, several, a text, or nothing that is known', () => {
    expect(taskDataOf({ image: 'https://x/1.png' })).toEqual({ images: ['https://x/1.png'], text: null })
    expect(taskDataOf({ images: ['1', '2'] })).toEqual({ images: ['1', '2'], text: null })
    expect(taskDataOf({ text: 'Hello' })).toEqual({ images: [], text: 'Hello' })
    for (const other of [null, 'text', ['x'], { audio: 'x' }, { images: [1] }, { text: 5 }])
      expect(taskDataOf(other)).toEqual({ images: [], text: null })
  })

  it('is empty where it is null, an empty list or object, or a blank text', () => {
    for (const empty of [null, '', [], {}, { text: '' }, { text: ' \n', title: 'x' }])
      expect(isEmptyTaskData(empty)).toBe(true)
    for (const some of [0, 'x', ['x'], { text: 'x' }, { audio: '' }, { images: [''] }])
      expect(isEmptyTaskData(some)).toBe(false)
  })

  it('names media wherever in it the whole text is the address of one', () => {
    const data = { images: [mediaAddressOf(b), mediaAddressOf(a)], meta: { thumb: [mediaAddressOf(a)] }, n: 1, x: null }
    expect(mediaNamedIn(data)).toEqual([b, a])
    expect(mediaNamedIn(mediaAddressOf(a))).toEqual([a])
    expect(mediaNamedIn({ text: `see ${mediaAddressOf(a)}`, url: `https://x${mediaAddressOf(a)}` })).toEqual([])
    expect([mediaIn(`/media/${a}`), mediaIn(`/media/${a}?x`), mediaIn(`/media/${a.toUpperCase()}`)]).toEqual([
      a,
      null,
      null,
    ])
  })

  it('may be media, addresses of allowed origins, texts, and what other tools keep', () => {
    const origins = ['https://images.example', 'http://127.0.0.1:9000', 'https://other.example:443']
    for (const data of [
      { image: `/media/${a}` },
      { images: [`/media/${a}`, 'https://images.example:443/x.png?y#z', 'HTTPS://IMAGES.example/x'] },
      { image: 'http://127.0.0.1:9000/x' },
      { image: 'https://other.example/x' },
      { text: '' },
      { audio: 'https://evil.example/x.mp3' },
      null,
      'text',
    ])
      expect(taskDataBreach(data, origins)).toBeNull()
  })

  it.each([
    [{ image: 'https://evil.example/x.png' }, 'data.image', 'https://evil.example, which is none'],
    [{ image: 'https://images.example.evil.example/' }, 'data.image', 'which is none'],
    [{ image: 'https://images.example\\@evil.example/' }, 'data.image', 'which is none'],
    [{ image: 'https://images.example@evil.example/' }, 'data.image', 'which is none'],
    [{ image: 'http://images.example/x.png' }, 'data.image', 'which is none'],
    [{ images: [`/media/${a}`, 'file:///etc/passwd'] }, 'data.images', 'must be addresses'],
    [{ image: 'data:image/png;base64,AAAA' }, 'data.image', 'must be addresses'],
    [{ image: '/media/../graphql' }, 'data.image', 'must be addresses'],
    [{ image: '//evil.example/x' }, 'data.image', 'must be addresses'],
    [{ image: 5 }, 'data.image', 'must be the address of an image'],
    [{ images: [] }, 'data.images', 'at least one'],
    [{ images: 'x' }, 'data.images', 'at least one'],
    [{ text: 5 }, 'data.text', 'must be a text'],
  ])('is refused as %j', (data, field, reason) => {
    expect(taskDataBreach(data, ['https://images.example'])).toMatchObject({
      field,
      reason: expect.stringContaining(reason) as string,
    })
  })
})
