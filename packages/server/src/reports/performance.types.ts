import type { Day } from '@labelpulse/domain'
import { performanceMetrics } from '@labelpulse/metrics'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.ts'
import { Role } from '../graphql/enums.ts'
import { MetricFields } from '../graphql/metric-fields.ts'
import { GraphQLDay, GraphQLInstant } from '../graphql/scalars.ts'
import type { Measured } from './cells.ts'

@ObjectType({ description: 'The member performance of a selection.' })
@MetricFields(performanceMetrics)
export class PerformanceSummary {}
export interface PerformanceSummary extends Measured<typeof performanceMetrics> {}

@ObjectType({ description: 'The member performance of one day.' })
@MetricFields(performanceMetrics)
export class PerformanceOnDate {
  @Field(() => GraphQLDay)
  readonly date!: Day
}
export interface PerformanceOnDate extends Measured<typeof performanceMetrics> {}

@ObjectType({ description: 'How many members the numbers stand for.' })
export class Population {
  @Field(() => Int, { description: 'Members of the selection.' })
  readonly selected!: number

  @Field(() => Int, { description: 'Those of them with submitted annotations.' })
  readonly submitted!: number

  @Field(() => Int, { description: 'Those of them who took review actions.' })
  readonly reviewed!: number
}

@ObjectType()
export class Performance {
  @Field(() => PerformanceSummary)
  readonly summary!: PerformanceSummary

  @Field(() => [PerformanceOnDate], { description: 'Days ascending; a day without anything is absent.' })
  readonly perDate!: readonly PerformanceOnDate[]

  @Field(() => Population)
  readonly population!: Population

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The last day with work of these members, workspaces and projects, whatever the range; null: none.',
  })
  readonly lastWorkDay!: Day | null
}

@ObjectType()
export class PerformanceUpdate extends Performance {
  @Field(() => Boolean, { description: 'true: perDate is the whole report; false: only the days that changed.' })
  readonly complete!: boolean

  @Field(() => [GraphQLDay], { description: 'Days that have nothing any more.' })
  readonly removedDates!: readonly Day[]

  @Field(() => GraphQLInstant, { description: 'When these numbers were measured.' })
  readonly measuredAt!: string
}

@ObjectType({ description: 'One member and their numbers.' })
export class MemberPerformance {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => Role)
  readonly role!: string

  @Field(() => Boolean, {
    description: 'There is work of theirs in the selection, but they are deactivated or left its projects.',
  })
  readonly isFormer!: boolean

  @Field(() => PerformanceSummary)
  readonly summary!: PerformanceSummary
}

export const MemberPerformanceConnection = connectionOf('MemberPerformance', () => MemberPerformance)

@ObjectType()
export class MemberPerformanceUpdate {
  @Field(() => Boolean, { description: 'true: rows are all members; false: only those whose numbers changed.' })
  readonly complete!: boolean

  @Field(() => [MemberPerformance])
  readonly rows!: readonly MemberPerformance[]

  @Field(() => [String], { description: 'Members who are not in the selection any more.' })
  readonly removedKeys!: readonly string[]

  @Field(() => GraphQLInstant)
  readonly measuredAt!: string
}
