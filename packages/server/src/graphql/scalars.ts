import { isDay, Refusal } from '@labelpulse/domain'
import { GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql'
import type { ValueNode } from 'graphql'

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value
  throw new Refusal('BAD_USER_INPUT', `${JSON.stringify(value)} is not a day (YYYY-MM-DD).`)
}

function instant(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' && /T.*(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new Refusal('BAD_USER_INPUT', `${JSON.stringify(value)} is not an instant (ISO 8601 with a zone).`)
}

function milliseconds(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new Refusal('BAD_USER_INPUT', `${JSON.stringify(value)} is not a number of milliseconds.`)
}

const literal = (node: ValueNode): unknown => {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value)
  return node.kind === Kind.STRING ? node.value : undefined
}

const scalar = <T>(name: string, description: string, parse: (value: unknown) => T) =>
  new GraphQLScalarType<T, T>({
    name,
    description,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node) => parse(literal(node)),
  })

export const GraphQLDay = scalar('Date', "A calendar day in the organization's time zone, YYYY-MM-DD.", day)
export const GraphQLInstant = scalar('DateTime', 'An instant, ISO 8601 in UTC.', instant)
const any = (value: unknown): unknown => value

export const GraphQLJson = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value.',
  serialize: any,
  parseValue: any,
  parseLiteral: valueFromASTUntyped,
})
export const GraphQLMilliseconds = scalar(
  'Milliseconds',
  "A duration in milliseconds: a JSON number, for totals exceed GraphQL's Int; whole, but for averages and medians.",
  milliseconds,
)
