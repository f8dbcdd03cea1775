import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client/core'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { endless } from './endless.ts'
import { openLine } from './line.ts'
import type { Listener } from './line.ts'

const isSubscription = ({ query }: { query: { definitions: readonly object[] } }): boolean =>
  query.definitions.some((definition) => 'operation' in definition && definition.operation === 'subscription')

/** The client for everything behind the door: subscriptions over the socket, the rest over HTTP. */
export const openClient = (listener: Listener): ApolloClient<unknown> =>
  new ApolloClient({
    // Numbers come from the subscription; a cache of them would only be a second, older truth.
    cache: new InMemoryCache(),
    defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
    // A question that is under way may be answered under rights that have gone since: it does not stand for a new one.
    queryDeduplication: false,
    link: ApolloLink.split(
      isSubscription,
      endless.concat(new GraphQLWsLink(openLine(listener))),
      new HttpLink({ uri: '/graphql', headers: { 'apollo-require-preflight': '1' } }),
    ),
  })
