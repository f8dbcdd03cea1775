import { ApolloLink, execute, gql, Observable } from '@apollo/client/core'
import { expect, test } from 'vitest'
import { endless } from './endless.ts'

test('a subscription that the server ends fails after its last message', async () => {
  const server = new ApolloLink(() => Observable.of({ data: { pulse: 1 } }))
  const seen: unknown[] = []
  await new Promise<void>((resolve) => {
    execute(endless.concat(server), { query: gql('subscription { pulse }') }).subscribe({
      next: ({ data }) => seen.push(data),
      error: (error: Error) => {
        seen.push(error.message)
        resolve()
      },
    })
  })
  expect(seen).toEqual([{ pulse: 1 }, 'The server ended the report.'])
})
