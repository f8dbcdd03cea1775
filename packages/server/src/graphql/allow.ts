import { may, Refusal, sessionScopes } from '@labelpulse/domain'
import type { Act, Role, Scope } from '@labelpulse/domain'
import { defaultFieldResolver } from 'graphql'
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { Extensions } from 'type-graphql'
import type { Viewer } from '../database/viewer.ts'
import type { Context } from './context.ts'

/** Says which act a root field is. A root field without it stops the start. */
export const Allow = (act: Act): MethodDecorator => Extensions({ allow: act })

type Resolve = GraphQLFieldResolver<unknown, Context>

function sentence(role: Role, scopes: readonly Scope[], act: Act): string {
  if (may(role, sessionScopes, act)) return `This token's scopes (${scopes.join(', ')}) do not allow this.`
  return `${/^[aeiou]/.test(role) ? 'An' : 'A'} ${role} may not do this.`
}

/** Refuses an act that the viewer's role, or what they came with, does not allow. */
export function refuseUnlessMay({ role, scopes }: Pick<Viewer, 'role' | 'scopes'>, act: Act): void {
  if (!may(role, scopes, act)) throw new Refusal('FORBIDDEN', sentence(role, scopes, act))
}

const guarded =
  (act: Act, resolve: Resolve): Resolve =>
  (source, args, context, info) => {
    refuseUnlessMay(context.viewer, act)
    return resolve(source, args, context, info)
  }

/** Puts the guard before every root field; throws the names of those that say no act. */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}))
  const open = fields.filter((field) => !field.extensions['allow']).map((field) => field.name)
  if (open.length) throw new Error(`Root fields without @Allow: ${open.join(', ')}`)
  for (const field of fields) {
    const act = field.extensions['allow'] as Act
    if (field.subscribe) field.subscribe = guarded(act, field.subscribe)
    else field.resolve = guarded(act, field.resolve ?? defaultFieldResolver)
  }
  return schema
}
