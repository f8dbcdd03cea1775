import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.ts'
import { Role } from '../graphql/enums.ts'
import { GraphQLInstant } from '../graphql/scalars.ts'

export const MemberStates = { ACTIVE: 'active', INVITED: 'invited', DEACTIVATED: 'deactivated' } as const
registerEnumType(MemberStates, { name: 'MemberState', description: 'Invited: has not joined yet.' })

@ObjectType({ description: 'A member, as those who run the organization see one.' })
export class Person {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => Role)
  readonly role!: string

  @Field(() => MemberStates)
  readonly state!: string

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'The newest of their work, sign-ins and requests with session or token; null: none.',
  })
  readonly lastActivityAt!: string | null

  @Field(() => GraphQLInstant, { description: 'Of whoever is invited: since when.' })
  readonly joinedAt!: string

  @Field(() => [Role], { description: 'The roles that the viewer may give them, theirs included; empty: none.' })
  readonly mayBe!: readonly string[]

  @Field(() => Boolean, { description: 'Whether the viewer may deactivate them.' })
  readonly mayDeactivate!: boolean
}

@ObjectType({ description: 'How somebody gets in who was asked to.' })
export class Invitation {
  @Field(() => Person)
  readonly person!: Person

  @Field(() => String, { nullable: true, description: 'To be handed on, where no letter was sent. It works once.' })
  readonly link!: string | null

  @Field(() => Boolean)
  readonly mailed!: boolean
}

export const PersonConnection = connectionOf('Person', () => Person)
