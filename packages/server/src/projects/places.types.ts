import type { SkippedWay } from '@labelpulse/domain'
import { Field, ObjectType } from 'type-graphql'
import { SkippedGoTo } from '../graphql/enums.ts'
import { Member } from '../graphql/names.ts'
import { GraphQLJson, GraphQLMilliseconds } from '../graphql/scalars.ts'

@ObjectType({ description: 'A folder of projects; its members are members of each of them.' })
export class Workspace {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => Boolean)
  readonly isArchived!: boolean

  @Field(() => [Member], { description: 'Told to managers and above.' })
  readonly members!: readonly Member[]

  @Field(() => [String], { description: 'The projects in it that the viewer sees.' })
  readonly projectKeys!: readonly string[]
}

@ObjectType({ description: 'What the queues and the workbench of a project do.' })
export class WorkSettings {
  @Field(() => Boolean, { description: 'Whether labelers and reviewers may save without submitting.' })
  readonly maySave!: boolean

  @Field(() => Boolean, { description: 'Whether labelers and reviewers may skip.' })
  readonly maySkip!: boolean

  @Field(() => SkippedGoTo, { description: 'To whom a skipped task goes next.' })
  readonly skippedGoTo!: SkippedWay

  @Field(() => GraphQLMilliseconds, {
    description: 'How long the other side of a loop may do nothing before a task is free again.',
  })
  readonly reassignAfterMs!: number

  @Field(() => GraphQLMilliseconds, { description: 'How long a task stays with whoever it was handed to.' })
  readonly leaseMs!: number

  @Field(() => [String], { description: 'Origins from which the workbench may show images, besides its own.' })
  readonly mediaOrigins!: readonly string[]
}

@ObjectType({ description: 'A project, with who belongs to it.' })
export class Place {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => String, { nullable: true, description: 'The key of its workspace.' })
  readonly workspace!: string | null

  @Field(() => Boolean, { description: 'Put away; what was worked there counts as before.' })
  readonly isArchived!: boolean

  @Field(() => GraphQLMilliseconds, { description: 'From which gap between two presses on a person counts as idle.' })
  readonly inactivityThresholdMs!: number

  @Field(() => GraphQLJson, { nullable: true, description: 'What is labelled there; null: nobody has said.' })
  readonly labels!: unknown

  @Field(() => WorkSettings)
  readonly settings!: WorkSettings

  @Field(() => [Member], { description: 'Those who joined it themselves. Told to managers and above.' })
  readonly members!: readonly Member[]

  @Field(() => [Member], { description: 'Those of its workspace. Told to managers and above.' })
  readonly membersThroughWorkspace!: readonly Member[]

  @Field(() => Boolean, { description: 'Whether the viewer may change its members.' })
  readonly mayManage!: boolean
}

@ObjectType({ description: 'Where the viewer works, each list by name.' })
export class Places {
  @Field(() => [Workspace])
  readonly workspaces!: readonly Workspace[]

  @Field(() => [Place])
  readonly projects!: readonly Place[]
}
