import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import type { GraphQLField, GraphQLInputType, GraphQLNamedType } from 'graphql'

/** Everything that a type can show, a few levels down. */
export function everything(type: GraphQLNamedType, depth = 5, above: readonly string[] = []): string {
  if (isLeafType(type)) return ''
  if (!isObjectType(type) || depth === 0 || above.includes(type.name)) return '{ __typename }'
  const fields = Object.values(type.getFields())
  return `{ ${fields.map((field) => `${field.name} ${everything(getNamedType(field.type), depth - 1, [...above, type.name])}`).join(' ')} }`
}

const literals: Readonly<Record<string, string>> = {
  Boolean: 'false',
  Date: '"2026-03-15"',
  DateTime: '"2026-03-15T12:00:00Z"',
  Float: '1',
  ID: '"018f4a2e-0000-7000-8000-000000000001"',
  Int: '1',
  JSON: '{}',
  Milliseconds: '60000',
}

/** Some value that is valid for a type, with nothing in it that may be left out; a text is a key that nothing has. */
function literalOf(type: GraphQLInputType): string {
  const named = getNullableType(type)
  if (isListType(named)) return '[]'
  if (isEnumType(named)) return named.getValues()[0]!.name
  if (!isInputObjectType(named)) return literals[String(named)] ?? '"nothing"'
  const fields = Object.values(named.getFields()).filter(isRequiredInputField)
  return `{ ${fields.map((field) => `${field.name}: ${literalOf(field.type)}`).join(' ')} }`
}

/**
 * Asks a root field for everything that it shows, with some valid value for each argument that it cannot do without.
 * @param more other arguments, as they are written
 */
export function questionOf(
  kind: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
  more: readonly string[] = [],
): string {
  const needed = field.args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${literalOf(arg.type)}`)
  const given = [...needed, ...more]
  return `${kind} { ${field.name}${given.length ? `(${given.join(', ')})` : ''} ${everything(getNamedType(field.type))} }`
}
