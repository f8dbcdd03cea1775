import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import { query } from '../database/query.ts'
import { Allow } from '../graphql/allow.ts'
import type { Context } from '../graphql/context.ts'
import { Member } from '../graphql/names.ts'

@ObjectType()
class Organization {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => String, { description: 'IANA name; days are days of this zone.' })
  readonly timeZone!: string

  @Field(() => Boolean, { description: 'Made up to look around in; nobody is paid by it.' })
  readonly isDemo!: boolean
}

@ObjectType({ description: 'Whoever asks.' })
class Viewer {
  @Field(() => Member)
  readonly member!: Member

  @Field(() => Organization)
  readonly organization!: Organization
}

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who asks, and in which organization.' })
  @Allow('seeSelf')
  async viewer(@Ctx() { read, viewer }: Context) {
    const [organization] = await read((em) =>
      query(em, 'select key, name, time_zone as "timeZone", is_demo as "isDemo" from organizations'),
    )
    return { member: viewer, organization }
  }
}
