import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import type { Asker } from './context.ts'
import { push } from './push.ts'

const document = parse('subscription { told }')
const asker = {} as Asker

/** A subscription to a source whose next value is `next`; counts how often the source was ended. */
async function pushing(next: () => Promise<IteratorResult<unknown>>, holds: () => Promise<boolean>) {
  let ended = 0
  const source: AsyncIterableIterator<unknown> = {
    next,
    return: async () => {
      ended += 1
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => source,
  }
  const schema = buildSchema('type Query { told: Int } type Subscription { told: Int }')
  const field = schema.getSubscriptionType()!.getFields()['told']!
  field.subscribe = () => source
  const results = await push({ schema, document, variables: null, operationName: null, asker }, holds)
  return { results: results as AsyncIterableIterator<unknown>, ended: () => ended }
}

test('a source that fails is ended', async () => {
  const { results, ended } = await pushing(
    () => Promise.reject(new Error('down')),
    async () => true,
  )
  await expect(results.next()).rejects.toThrow('down')
  expect(ended()).toBe(1)
})

test('a source is ended where nobody could say whether its asker may still see it', async () => {
  const { results, ended } = await pushing(
    async () => ({ done: false, value: { told: 1 } }),
    () => Promise.reject(new Error('no database')),
  )
  await expect(results.next()).rejects.toThrow('no database')
  expect(ended()).toBe(1)
})
