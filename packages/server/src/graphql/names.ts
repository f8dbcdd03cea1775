import { Field, ObjectType } from 'type-graphql'
import { Role } from './enums.ts'

@ObjectType({ description: 'A member of the organization, named by e-mail.' })
export class Member {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => Role)
  readonly role!: string
}

@ObjectType()
export class Project {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string
}

@ObjectType({ description: 'A task, also called a sample.' })
export class Task {
  @Field(() => String)
  readonly key!: string

  @Field(() => String, { nullable: true })
  readonly name!: string | null
}
