import type { Metric } from '@labelpulse/metrics'
import { calculationOf } from '@labelpulse/metrics'
import type { GraphQLScalarType } from 'graphql'
import { Field, Float, Int } from 'type-graphql'
import { GraphQLMilliseconds } from './scalars.ts'

function scalarOf({ unit, value }: Metric): GraphQLScalarType {
  if (unit === 'ms') return GraphQLMilliseconds
  // Rows fit into an Int; a sum of what people say they counted need not.
  return value.op === 'count' ? Int : Float
}

const clockWords = (metric: Metric): string => (metric.clock ? ` Milliseconds, ${metric.clock}.` : '')

/** Gives a GraphQL type one field for each metric of a family, described by the record. */
export const MetricFields =
  (family: Readonly<Record<string, Metric>>): ClassDecorator =>
  (type) => {
    for (const [name, metric] of Object.entries(family)) {
      const description = `${metric.title}: ${calculationOf(metric)}.${clockWords(metric)} ${metric.about}`
      Field(() => scalarOf(metric), { nullable: metric.nullable, description })(type.prototype as object, name)
    }
  }
