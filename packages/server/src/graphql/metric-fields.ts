import type { Metric, Unit } from '@labelpulse/metrics'
import { calculationOf } from '@labelpulse/metrics'
import type { GraphQLScalarType } from 'graphql'
import { Field, Float, Int } from 'type-graphql'
import { GraphQLMilliseconds } from './scalars.ts'

const scalarOf: Record<Unit, GraphQLScalarType> = { count: Int, ms: GraphQLMilliseconds, ratio: Float }

const clockWords = (metric: Metric): string => (metric.clock ? ` Milliseconds, ${metric.clock}.` : '')

/** Gives a GraphQL type one field for each metric of a family, described by the record. */
export const MetricFields =
  (family: Readonly<Record<string, Metric>>): ClassDecorator =>
  (type) => {
    for (const [name, metric] of Object.entries(family)) {
      const description = `${metric.title}: ${calculationOf(metric)}.${clockWords(metric)} ${metric.about}`
      Field(() => scalarOf[metric.unit], { nullable: metric.nullable, description })(type.prototype as object, name)
    }
  }
