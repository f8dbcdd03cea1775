import type { Day } from '@labelpulse/domain'
import { Field, InputType } from 'type-graphql'
import { GraphQLDay } from '../graphql/scalars.ts'
import type { Selection } from './selection.ts'

@InputType('Selection', {
  description:
    'What a report is about. An absent or null list narrows nothing, an empty one selects nothing; members, workspaces and projects are named by key.',
})
export class SelectionInput implements Selection {
  @Field(() => [String], { nullable: true, description: 'E-mails.' })
  readonly members?: readonly string[] | null

  @Field(() => [String], {
    nullable: true,
    description: 'A workspace stands for those of its projects that the viewer sees.',
  })
  readonly workspaces?: readonly string[] | null

  @Field(() => [String], { nullable: true })
  readonly projects?: readonly string[] | null

  @Field(() => GraphQLDay, { description: "The first day, in the organization's time zone." })
  readonly from!: Day

  @Field(() => GraphQLDay, { description: 'The last day; both are included.' })
  readonly to!: Day
}
