import { expect, test } from 'vitest'
import { addressesIn, keyOf, withoutTasks } from './addresses.ts'

const allowed = ['https://images.example']

test('each address becomes a task that is named by its file and keyed by the address', () => {
  expect(addressesIn('https://images.example/a/crossing%201.jpg\n', allowed).tasks).toEqual([
    {
      key: 'images.example/a/crossing%201.jpg',
      name: 'crossing 1.jpg',
      data: { image: 'https://images.example/a/crossing%201.jpg' },
      frames: 1,
    },
  ])
})

test('an address that stands twice counts once, whatever space is around it', () => {
  const text = ' https://images.example/a.png\n\nhttps://IMAGES.example/a.png\r\nhttps://images.example/b.png'
  expect(addressesIn(text, allowed).tasks.map(({ name }) => name)).toEqual(['a.png', 'b.png'])
})

test('addresses elsewhere are told by what would have to be allowed', () => {
  const text = 'https://other.example/1.png\nhttps://other.example/2.png\nhttps://images.example/3.png'
  const { tasks, foreign } = addressesIn(text, allowed)
  expect(tasks).toHaveLength(1)
  expect(foreign).toEqual([{ origin: 'https://other.example', count: 2 }])
})

test('lines that are no addresses are named by their number', () => {
  expect(addressesIn('https://images.example/1.png\n\na.png\nftp://x/y', allowed).wrong).toEqual([
    { line: 3, text: 'a.png' },
    { line: 4, text: 'ftp://x/y' },
  ])
})

test('what became tasks leaves the list; what is no address, or is elsewhere, or was written since, stays', () => {
  const text = 'https://images.example/1.png\n\na.png\nhttps://other.example/2.png\n'
  const { tasks } = addressesIn(text, allowed)
  expect(withoutTasks(`${text}https://images.example/3.png`, tasks)).toBe(
    '\na.png\nhttps://other.example/2.png\nhttps://images.example/3.png',
  )
  expect(withoutTasks('https://images.example/1.png\n\n', tasks)).toBe('')
})

test('a key has at most 200 characters, and keeps the end', () => {
  const key = keyOf(`${'x'.repeat(300)}/a.png`)
  expect([Array.from(key).length, key.endsWith('/a.png')]).toEqual([200, true])
})
