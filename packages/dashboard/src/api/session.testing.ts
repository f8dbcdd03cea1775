import { ApolloLink, Observable } from '@apollo/client/core'
import type { FetchResult } from '@apollo/client/core'
import type { StartQuery } from '../gql/graphql.ts'
import { client } from './session.ts'

type Member = StartQuery['viewer']['member']

export const start = (timeZone = 'Europe/Warsaw', member: Partial<Member> = {}): StartQuery => ({
  viewer: {
    member: { key: 'anna@acme.example', name: 'Anna', role: 'MANAGER', ...member },
    organization: { key: 'acme', name: 'Acme', timeZone, isDemo: false },
  },
  choices: { members: [], workspaces: [], projects: [] },
})

/** A server that answers every question as the test says, in its own time. */
export function answerWith(
  answer: (operation: string, variables: Record<string, unknown>) => FetchResult | Promise<FetchResult>,
): void {
  client.setLink(
    new ApolloLink(
      ({ operationName, variables }) =>
        new Observable((observer) => {
          const say = async (): Promise<void> => {
            observer.next(await answer(operationName, variables))
            observer.complete()
          }
          say().catch((error: unknown) => observer.error(error))
        }),
    ),
  )
}
