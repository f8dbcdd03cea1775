import type { Role as RoleName } from '@labelpulse/domain'
import { Arg, Args, ArgsType, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import { First } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { Role } from '../graphql/enums.ts'
import { inviteMember, renewInvitation } from './invitations.ts'
import type { Invitation as Sent } from './invitations.ts'
import { changeRole, deactivateMember, reactivateMember, renameMember, transferOwnership } from './manage.ts'
import { mergeMembers } from './merge.ts'
import { peoplePage, personNamed } from './people.ts'
import type { MemberState, PeopleFilter } from './people.ts'
import { Invitation, MemberStates, Person, PersonConnection } from './people.types.ts'

@ArgsType()
class PeopleArgs implements PeopleFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name or key.' })
  readonly search: string | null = null

  @Field(() => MemberStates, { nullable: true })
  readonly state: MemberState | null = null
}

const personOf = ({ read, viewer }: Context, key: string) => read((em) => personNamed(em, viewer, key))

const invitationOf = async (context: Context, { key, ...sent }: Sent) => ({
  ...sent,
  person: await personOf(context, key),
})

@Resolver()
export class PeopleResolver {
  @Query(() => PersonConnection, { description: 'The people of the organization, by name, then key.' })
  @Allow('managePeople')
  people(
    @Args(() => PeopleArgs) filter: PeopleArgs,
    @First() first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { read, viewer }: Context,
  ) {
    return read((em) => peoplePage(em, viewer, filter, first, after ?? null))
  }

  @Mutation(() => Invitation, { description: 'Asks somebody to join, by e-mail.' })
  @Allow('managePeople')
  async inviteMember(
    @Arg('key', () => String, { description: 'The e-mail address.' }) key: string,
    @Arg('name', () => String, { nullable: true }) name: string | null,
    @Arg('role', () => Role) role: RoleName,
    @Ctx() context: Context,
  ) {
    return invitationOf(context, await inviteMember(context, { key, name: name ?? null, role }))
  }

  @Mutation(() => Invitation, {
    description:
      'A new link, instead of earlier ones: to join by or, for whoever has joined and where no letters are sent, to set a new password by.',
  })
  @Allow('managePeople')
  async renewInvitation(@Arg('key', () => String) key: string, @Ctx() context: Context) {
    return invitationOf(context, await renewInvitation(context, key))
  }

  @Mutation(() => Person)
  @Allow('managePeople')
  async changeRole(
    @Arg('member', () => String) member: string,
    @Arg('role', () => Role) role: RoleName,
    @Ctx() context: Context,
  ) {
    return personOf(context, await changeRole(context, member, role))
  }

  @Mutation(() => Person, { description: 'Shuts a member out, at once and everywhere; what they did stays.' })
  @Allow('managePeople')
  async deactivateMember(@Arg('member', () => String) member: string, @Ctx() context: Context) {
    return personOf(context, await deactivateMember(context, member))
  }

  @Mutation(() => Person, { description: 'Lets a member in again. Their sessions and tokens stay ended.' })
  @Allow('managePeople')
  async reactivateMember(@Arg('member', () => String) member: string, @Ctx() context: Context) {
    return personOf(context, await reactivateMember(context, member))
  }

  @Mutation(() => Person)
  @Allow('managePeople')
  async renameMember(
    @Arg('member', () => String) member: string,
    @Arg('name', () => String) name: string,
    @Ctx() context: Context,
  ) {
    return personOf(context, await renameMember(context, member, name))
  }

  @Mutation(() => Person, {
    description:
      'Makes one member of two: all that `from` did and joined becomes the work of `into`, and `from` is gone.',
  })
  @Allow('managePeople')
  async mergeMembers(
    @Arg('from', () => String) from: string,
    @Arg('into', () => String) into: string,
    @Ctx() context: Context,
  ) {
    return personOf(context, await mergeMembers(context, from, into))
  }

  @Mutation(() => Boolean, { description: 'Makes an active member an owner, and the owner who asks an admin.' })
  @Allow('managePeople')
  async transferOwnership(@Arg('to', () => String) to: string, @Ctx() context: Context) {
    await transferOwnership(context, to)
    return true
  }
}
