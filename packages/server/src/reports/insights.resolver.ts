import type { LabelStatus as Status } from '@labelpulse/domain'
import { insightMetrics, sampleMetrics } from '@labelpulse/metrics'
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Float, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import { connectionOf, First } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { LabelStatus } from '../graphql/enums.ts'
import { MetricFields } from '../graphql/metric-fields.ts'
import { Member, Project, Task } from '../graphql/names.ts'
import { GraphQLInstant } from '../graphql/scalars.ts'
import { insightsOf } from './insights.ts'
import type { MemberInsights } from './insights.ts'
import { samplePage } from './samples.ts'
import type { SampleRow, TaskFilter } from './samples.ts'
import { SelectionInput } from './selection-input.ts'

@ObjectType({ description: 'What one member labeled, reviewed and edited, in active time.' })
@MetricFields(insightMetrics)
class UserInsights {
  @Field(() => Member)
  readonly member!: Member
}

@ObjectType({ description: 'Labeling insights over workunits of a selection.' })
class Insights {
  @Field(() => [UserInsights], {
    description: 'By member key; a member without a workunit in the selection is absent.',
  })
  readonly perUser!: readonly UserInsights[]
}

@ObjectType({ description: 'What went into one task over its whole life, whoever worked on it, in active time.' })
@MetricFields(sampleMetrics)
class Sample {
  @Field(() => Project)
  readonly project!: Project

  @Field(() => Task)
  readonly task!: Task

  @Field(() => LabelStatus)
  readonly labelStatus!: string

  @Field(() => Float, { description: 'Higher ones are handed out first.' })
  readonly priority!: number

  @Field(() => Member, { nullable: true })
  readonly assignedLabeler!: Member | null

  @Field(() => Member, { nullable: true })
  readonly assignedReviewer!: Member | null

  @Field(() => Member, { nullable: true, description: 'With whom it is now.' })
  readonly heldBy!: Member | null

  @Field(() => GraphQLInstant, { nullable: true })
  readonly heldUntil!: string | null

  @Field(() => Boolean, {
    description: 'Whether somebody claimed more time for it than the wall clock allows; the rest was cut.',
  })
  readonly clamped!: boolean
}

@ArgsType()
class SampleFilter implements TaskFilter {
  @Field(() => [LabelStatus], { nullable: true, description: 'Absent: whatever their status.' })
  readonly statuses: Status[] | null = null

  @Field(() => String, { nullable: true, description: 'The key of a member they are assigned to.' })
  readonly assignee: string | null = null

  @Field(() => String, { nullable: true, description: 'A part of the key or the name.' })
  readonly search: string | null = null

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: assigned to nobody who is there to do it; false: to somebody.',
  })
  readonly unassigned: boolean | null = null

  @Field(() => Boolean, { nullable: true, description: 'true: time was cut on them; false: none was.' })
  readonly clamped: boolean | null = null
}

const SampleConnection = connectionOf('Sample', () => Sample)

@Resolver()
export class InsightsResolver {
  @Query(() => Insights, { description: 'Labeling insights by member.' })
  @Allow('seeInsights')
  async insights(@Arg('selection', () => SelectionInput) selection: SelectionInput, @Ctx() context: Context) {
    const { read, viewer, looks } = context
    const perUser = await read((em) => insightsOf(em, selection))
    looks.note(
      viewer,
      perUser.map((row) => row.memberKey),
    )
    return { perUser }
  }

  @Query(() => SampleConnection, {
    description:
      'Labeling insights by task, by project key and task key. Only projects and workspaces of the selection narrow it.',
  })
  @Allow('seeSamples')
  samples(
    @Arg('selection', () => SelectionInput) selection: SelectionInput,
    @Args(() => SampleFilter) filter: SampleFilter,
    @First() first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { read }: Context,
  ) {
    return read((em) => samplePage(em, selection, filter, first, after ?? null))
  }
}

@Resolver(() => UserInsights)
export class UserInsightsResolver {
  @FieldResolver(() => Member)
  member(@Root() { memberId }: MemberInsights, @Ctx() { loaders }: Context) {
    return loaders.member.load(memberId)
  }
}

@Resolver(() => Sample)
export class SampleResolver {
  @FieldResolver(() => Project)
  project(@Root() { projectId }: SampleRow, @Ctx() { loaders }: Context) {
    return loaders.project.load(projectId)
  }

  @FieldResolver(() => Task)
  task(@Root() { taskId }: SampleRow, @Ctx() { loaders }: Context) {
    return loaders.task.load(taskId)
  }

  @FieldResolver(() => Member, { nullable: true })
  assignedLabeler(@Root() { assignedLabelerId }: SampleRow, @Ctx() { loaders }: Context) {
    return assignedLabelerId && loaders.member.load(assignedLabelerId)
  }

  @FieldResolver(() => Member, { nullable: true })
  assignedReviewer(@Root() { assignedReviewerId }: SampleRow, @Ctx() { loaders }: Context) {
    return assignedReviewerId && loaders.member.load(assignedReviewerId)
  }

  @FieldResolver(() => Member, { nullable: true })
  heldBy(@Root() { heldById }: SampleRow, @Ctx() { loaders }: Context) {
    return heldById && loaders.member.load(heldById)
  }
}
