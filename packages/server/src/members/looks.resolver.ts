import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import { connectionOf, First } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { Member } from '../graphql/names.ts'
import { GraphQLDay } from '../graphql/scalars.ts'
import { looksAt } from './looks.ts'
import type { LookRow } from './looks.ts'

@ObjectType({ description: "How often somebody looked at one's own numbers on a day." })
class Look {
  @Field(() => Member)
  readonly viewer!: Member

  @Field(() => GraphQLDay)
  readonly day!: string

  @Field(() => Int, { description: 'On a page, or through the API.' })
  readonly views!: number

  @Field(() => Int, { description: 'As a file.' })
  readonly exports!: number
}

const LookConnection = connectionOf('Look', () => Look)

@Resolver(() => Look)
export class LooksResolver {
  @Query(() => LookConnection, {
    description:
      "Who looked at or exported the viewer's own numbers, the newest first. Reports and workunits that several people are in together are not among them.",
  })
  @Allow('seeSelf')
  looks(
    @First() first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { read, viewer }: Context,
  ) {
    return read((em) => looksAt(em, viewer, first, after ?? null))
  }

  @FieldResolver(() => Member)
  viewer(@Root() { viewerId }: LookRow, @Ctx() { loaders }: Context) {
    return loaders.member.load(viewerId)
  }
}
