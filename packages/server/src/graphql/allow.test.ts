import type { Scope } from '@labelpulse/domain'
import { graphql, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import { guard } from './allow.ts'

const fresh = freshDatabase()
const everything = ['read', 'write', 'ingest', 'session'] as const

const fields = { log: { type: GraphQLString, extensions: { allow: 'seeAudit' }, resolve: () => 'seen' } }
const schema = guard(new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) }))

test.each([
  ['olga', everything, null],
  ['ann', everything, 'An annotator may not do this.'],
  ['mia', everything, 'A manager may not do this.'],
  ['ann', ['read'], 'An annotator may not do this.'],
  ['olga', ['write', 'ingest'], "This token's scopes (write, ingest) do not allow this."],
] as const)('%s, who comes with %j, is told: %s', async (name, scopes: readonly Scope[], sentence) => {
  const world = await smallWorld(fresh.database)
  const contextValue = { viewer: { ...world.viewer(name), scopes } }
  const { errors } = await graphql({ schema, source: '{ log }', contextValue })
  expect(errors?.[0]?.message ?? null).toBe(sentence)
})
