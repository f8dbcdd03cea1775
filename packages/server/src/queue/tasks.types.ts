import type { LabelStatus as Status } from '@labelpulse/domain'
import { Field, Float, InputType, ObjectType } from 'type-graphql'
import { BrokenLoopReason, LabelStatus, WorkType } from '../graphql/enums.ts'
import { Member, Task } from '../graphql/names.ts'
import { GraphQLInstant, GraphQLJson } from '../graphql/scalars.ts'
import { Comment, Round } from './work.types.ts'

@ObjectType({ description: 'An annotation of a task, as it stands.' })
export class TaskAnnotation {
  @Field(() => String, { nullable: true, description: 'null: the one unnamed annotation of the task.' })
  readonly key!: string | null

  @Field(() => Member, { nullable: true })
  readonly author!: Member | null

  @Field(() => GraphQLJson, { nullable: true })
  readonly result!: unknown
}

@ObjectType({ description: 'A task that waited for somebody in vain and was handed to somebody else.' })
export class BrokenLoop {
  @Field(() => GraphQLInstant)
  readonly at!: string

  @Field(() => Member)
  readonly takenBy!: Member

  @Field(() => String, { description: 'The name of whom it waited for; the key, where they are gone.' })
  readonly waitedFor!: string

  @Field(() => WorkType, { description: 'For what it waited for them, and was handed out.' })
  readonly workType!: string

  @Field(() => BrokenLoopReason)
  readonly reason!: string
}

@ObjectType({ description: 'A task with all that was done on it.' })
export class TaskHistory {
  @Field(() => Task)
  readonly task!: Task

  @Field(() => LabelStatus)
  readonly labelStatus!: string

  @Field(() => Float)
  readonly priority!: number

  @Field(() => Member, { nullable: true })
  readonly assignedLabeler!: Member | null

  @Field(() => Member, { nullable: true })
  readonly assignedReviewer!: Member | null

  @Field(() => GraphQLInstant, { nullable: true })
  readonly assignedAt!: string | null

  @Field(() => Member, { nullable: true, description: 'With whom it is now.' })
  readonly heldBy!: Member | null

  @Field(() => GraphQLInstant, { nullable: true })
  readonly heldUntil!: string | null

  @Field(() => GraphQLJson, { nullable: true })
  readonly data!: unknown

  @Field(() => [Round], { description: 'Of all its annotations, oldest first.' })
  readonly rounds!: readonly Round[]

  @Field(() => [Comment], { description: 'On the task and its annotations, oldest first.' })
  readonly comments!: readonly Comment[]

  @Field(() => [BrokenLoop], { description: 'Oldest first.' })
  readonly brokenLoops!: readonly BrokenLoop[]

  @Field(() => [TaskAnnotation])
  readonly annotations!: readonly TaskAnnotation[]
}

@InputType({ description: 'What is to change; what is absent stays.' })
export class TaskChanges {
  @Field(() => Float, { nullable: true, description: 'Higher ones are handed out first.' })
  readonly priority?: number | null

  @Field(() => String, { nullable: true, description: 'The key of a member of the project; null: nobody.' })
  readonly assignedLabeler?: string | null

  @Field(() => String, { nullable: true, description: 'The key of a member of the project who reviews; null: nobody.' })
  readonly assignedReviewer?: string | null

  @Field(() => LabelStatus, { nullable: true })
  readonly labelStatus?: Status | null

  @Field(() => Boolean, { nullable: true, description: 'true: takes the tasks from whoever has them now.' })
  readonly release?: boolean | null
}
