import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { LabelStatus, WorkType } from '../graphql/enums.ts'
import { Member } from '../graphql/names.ts'
import { GraphQLInstant, GraphQLJson, GraphQLMilliseconds } from '../graphql/scalars.ts'
import { Comment, Round } from './work.types.ts'

@ObjectType({ description: 'What the workbench is told of the project.' })
export class AssignedProject {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => GraphQLJson, { nullable: true, description: 'The label schema; null: none is set.' })
  readonly labels!: unknown

  @Field(() => Boolean, { description: 'Whether work may be saved without submitting it, until the assignment ends.' })
  readonly maySave!: boolean

  @Field(() => Boolean, { description: 'Whether it may be skipped, until the assignment ends.' })
  readonly maySkip!: boolean

  @Field(() => GraphQLMilliseconds, { description: 'From which gap between two presses on a person counts as idle.' })
  readonly inactivityThresholdMs!: number
}

@ObjectType()
export class AssignedTask {
  @Field(() => String)
  readonly key!: string

  @Field(() => String, { nullable: true })
  readonly name!: string | null

  @Field(() => LabelStatus)
  readonly labelStatus!: string

  @Field(() => Float)
  readonly frames!: number

  @Field(() => GraphQLJson, { nullable: true, description: 'What is to be labelled.' })
  readonly data!: unknown

  @Field(() => GraphQLJson, { nullable: true, description: 'What is labelled so far; null: nothing.' })
  readonly result!: unknown
}

@ObjectType({ description: 'A task handed out to the viewer, with all that is needed to work on it.' })
export class Assignment {
  @Field(() => ID)
  readonly id!: string

  @Field(() => WorkType)
  readonly workType!: string

  @Field(() => String, { description: 'The annotation that is worked on; empty: the one unnamed of the task.' })
  readonly annotation!: string

  @Field(() => GraphQLInstant)
  readonly openedAt!: string

  @Field(() => GraphQLInstant, { description: 'Until when nobody else is given the task; work sent later is kept.' })
  readonly expiresAt!: string

  @Field(() => Int, {
    description: 'Which completion of the annotation this is about: 1, and one more after each rejection.',
  })
  readonly round!: number

  @Field(() => AssignedProject)
  readonly project!: AssignedProject

  @Field(() => AssignedTask)
  readonly task!: AssignedTask

  @Field(() => Member, { nullable: true, description: 'Whose work is reviewed or opened.' })
  readonly author!: Member | null

  @Field(() => GraphQLJson, { nullable: true, description: 'In reviews: what the labeler completed last.' })
  readonly before!: unknown

  @Field(() => [Round], { description: 'What was done on the annotation so far, oldest first.' })
  readonly rounds!: readonly Round[]

  @Field(() => [Comment], { description: 'Oldest first.' })
  readonly comments!: readonly Comment[]
}
