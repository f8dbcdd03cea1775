import type { Action as ActionName, LabelStatus as Status } from '@labelpulse/domain'
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql'
import { Action, LabelStatus, WorkType } from '../graphql/enums.ts'
import { Member } from '../graphql/names.ts'
import { GraphQLInstant, GraphQLJson, GraphQLMilliseconds } from '../graphql/scalars.ts'

@ObjectType({ description: 'One workunit of an annotation, with what was labelled then.' })
export class Round {
  @Field(() => ID)
  readonly uuid!: string

  @Field(() => GraphQLInstant, { description: 'When the button was pressed.' })
  readonly createdAt!: string

  @Field(() => Member)
  readonly createdBy!: Member

  @Field(() => String, { nullable: true, description: 'null: the one unnamed annotation of the task.' })
  readonly annotation!: string | null

  @Field(() => WorkType)
  readonly workType!: string

  @Field(() => Action)
  readonly action!: string

  @Field(() => LabelStatus, { nullable: true })
  readonly nextLabelStatus!: string | null

  @Field(() => Float, { nullable: true, description: 'Labelled objects at that moment; null: not said.' })
  readonly objects!: number | null

  @Field(() => GraphQLMilliseconds, { description: 'Active milliseconds.' })
  readonly time!: number

  @Field(() => GraphQLMilliseconds, { nullable: true, description: 'Idle milliseconds; null: not measured.' })
  readonly inactiveTime!: number | null

  @Field(() => Float, { nullable: true })
  readonly score!: number | null

  @Field(() => Boolean, { description: 'More time was claimed than the wall clock allows, and cut.' })
  readonly clamped!: boolean

  @Field(() => GraphQLMilliseconds, {
    nullable: true,
    description: 'Elapsed milliseconds that were claimed, where some were cut; null: none were, or nobody says.',
  })
  readonly claimedTime!: number | null

  @Field(() => GraphQLJson, { nullable: true, description: 'What was labelled; null: nothing was sent along.' })
  readonly result!: unknown
}

@ObjectType({ description: 'What somebody said of an annotation or a task.' })
export class Comment {
  @Field(() => ID)
  readonly uuid!: string

  @Field(() => GraphQLInstant)
  readonly createdAt!: string

  @Field(() => Member)
  readonly createdBy!: Member

  @Field(() => String)
  readonly text!: string

  @Field(() => GraphQLInstant, { nullable: true })
  readonly resolvedAt!: string | null
}

@InputType({ description: 'A button that was pressed on an assignment. The same uuid again changes nothing.' })
export class WorkInput {
  @Field(() => ID)
  readonly assignment!: string

  @Field(() => ID)
  readonly uuid!: string

  @Field(() => Action)
  readonly action!: ActionName

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'Said by the client and not needed: work starts with the press before, or when the task was opened.',
  })
  readonly startedAt?: string | null

  @Field(() => GraphQLInstant, {
    nullable: true,
    description:
      'When the button was pressed, for presses sent later; absent: now. Never after now or before openedAt.',
  })
  readonly endedAt?: string | null

  @Field(() => GraphQLMilliseconds, { description: 'Active milliseconds since the press before, or since opened.' })
  readonly time!: number

  @Field(() => GraphQLMilliseconds, { nullable: true, description: 'Idle milliseconds; null or absent: not measured.' })
  readonly inactiveTime?: number | null

  @Field(() => LabelStatus, { nullable: true, description: 'For tasks opened directly; absent: as the action says.' })
  readonly labelStatus?: Status | null

  @Field(() => GraphQLJson, { nullable: true, description: 'What is labelled now; absent: unchanged.' })
  readonly result?: unknown

  @Field(() => String, { nullable: true, description: 'A comment on the annotation, as with a rejection.' })
  readonly comment?: string | null
}
