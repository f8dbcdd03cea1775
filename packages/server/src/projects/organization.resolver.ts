import { Arg, Ctx, Field, Float, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import type { Context } from '../graphql/context.ts'
import { settingsOf, updateOrganization } from './organization.ts'

@ObjectType({
  description: 'Every day is being dated anew in another time zone; until that is done, reports have the old days.',
})
class Redating {
  @Field(() => String)
  readonly timeZone!: string

  @Field(() => Float, { description: '0…1' })
  readonly done!: number
}

@ObjectType()
class OrganizationSettings {
  @Field(() => String)
  readonly key!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => String, { description: 'IANA name; days are days of this zone.' })
  readonly timeZone!: string

  @Field(() => Boolean)
  readonly isDemo!: boolean

  @Field(() => Boolean, {
    description: 'Whether this server sends letters; where not, links are shown to be handed on.',
  })
  readonly mayMail!: boolean

  @Field(() => Redating, { nullable: true, description: 'null: none is under way.' })
  readonly redating!: Redating | null
}

const settingsIn = async ({ read, post }: Context) => ({ ...(await read(settingsOf)), mayMail: post.mayMail })

@Resolver()
export class OrganizationResolver {
  @Query(() => OrganizationSettings)
  @Allow('seeOrganization')
  organization(@Ctx() context: Context) {
    return settingsIn(context)
  }

  @Mutation(() => OrganizationSettings, {
    description: 'A new time zone holds once every day is dated anew, which goes on in the background.',
  })
  @Allow('manageOrganization')
  async updateOrganization(
    @Arg('name', () => String, { nullable: true }) name: string | null,
    @Arg('timeZone', () => String, { nullable: true }) timeZone: string | null,
    @Ctx() context: Context,
  ) {
    await updateOrganization(context, { name: name ?? null, timeZone: timeZone ?? null })
    return settingsIn(context)
  }
}
