import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import type { NonEmptyArray } from 'type-graphql'
import { guard } from './allow.ts'

/** Never published to: every subscription brings its own source. type-graphql asks for one all the same. */
const noPubSub = {
  publish: () => {},
  subscribe: (): AsyncIterable<never> => {
    throw new Error('a subscription has to bring its own source')
  },
}

/** The schema of some resolvers, without any guard: for `schemaOf`, and for tests of what stands behind the guards. */
export const unguardedSchemaOf = (resolvers: NonEmptyArray<Function>): GraphQLSchema =>
  buildSchemaSync({ resolvers, validate: false, pubSub: noPubSub })

/** The schema of some resolvers; a root field without @Allow stops the start. */
export const schemaOf = (resolvers: NonEmptyArray<Function>): GraphQLSchema => guard(unguardedSchemaOf(resolvers))
