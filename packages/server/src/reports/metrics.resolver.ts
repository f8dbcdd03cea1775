import { calculationOf, insightMetrics, performanceMetrics, sampleMetrics } from '@labelpulse/metrics'
import type { Metric } from '@labelpulse/metrics'
import { Field, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import { Better, Clock, MetricUnit } from '../graphql/enums.ts'

const MetricFamily = { PERFORMANCE: 'performance', INSIGHTS: 'insights', SAMPLES: 'samples' } as const
registerEnumType(MetricFamily, { name: 'MetricFamily', description: 'The report that has the metric as a field.' })

@ObjectType({ description: 'What a number means.' })
class MetricDefinition {
  @Field(() => String, { description: 'The name of the field in the API.' })
  readonly key!: string

  @Field(() => MetricFamily)
  readonly family!: string

  @Field(() => String)
  readonly title!: string

  @Field(() => MetricUnit)
  readonly unit!: string

  @Field(() => Clock, { nullable: true, description: 'Which time a duration is; null for what is none.' })
  readonly clock!: string | null

  @Field(() => Better)
  readonly better!: string

  @Field(() => String)
  readonly about!: string

  @Field(() => String, { description: 'How it is calculated, in words.' })
  readonly calculation!: string
}

const families: Record<string, Readonly<Record<string, Metric>>> = {
  performance: performanceMetrics,
  insights: insightMetrics,
  samples: sampleMetrics,
}

@Resolver()
export class MetricsResolver {
  @Query(() => [MetricDefinition], { description: 'Every metric, and how it is calculated.' })
  @Allow('seeMetrics')
  metrics(): MetricDefinition[] {
    return Object.entries(families).flatMap(([family, metrics]) =>
      Object.entries(metrics).map(([key, metric]) => ({
        key,
        family,
        title: metric.title,
        unit: metric.unit,
        clock: metric.clock ?? null,
        better: metric.better,
        about: metric.about,
        calculation: calculationOf(metric),
      })),
    )
  }
}
