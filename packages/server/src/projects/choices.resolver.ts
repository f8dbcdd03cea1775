import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import type { Context } from '../graphql/context.ts'
import { Role } from '../graphql/enums.ts'
import { choicesOf } from './choices.ts'

@ObjectType()
class MemberChoice {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => Role)
  readonly role!: string

  @Field(() => Boolean, { description: 'false: deactivated; their work still counts.' })
  readonly isActive!: boolean
}

@ObjectType()
class WorkspaceChoice {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => Boolean)
  readonly isArchived!: boolean
}

@ObjectType()
class ProjectChoice extends WorkspaceChoice {
  @Field(() => String, { nullable: true, description: 'The key of its workspace.' })
  readonly workspace!: string | null
}

@ObjectType({ description: 'What the viewer may choose in filters, each list by name.' })
class Choices {
  @Field(() => [MemberChoice])
  readonly members!: readonly MemberChoice[]

  @Field(() => [WorkspaceChoice])
  readonly workspaces!: readonly WorkspaceChoice[]

  @Field(() => [ProjectChoice])
  readonly projects!: readonly ProjectChoice[]
}

@Resolver()
export class ChoicesResolver {
  @Query(() => Choices, { description: 'What the viewer may choose in filters.' })
  @Allow('seeChoices')
  choices(@Ctx() { read, viewer }: Context) {
    return read((em) => choicesOf(em, viewer))
  }
}
