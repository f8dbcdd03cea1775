import { tokenScopes } from '@labelpulse/domain'
import type { TokenScope } from '@labelpulse/domain'
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import type { Context } from '../graphql/context.ts'
import { GraphQLInstant } from '../graphql/scalars.ts'
import {
  createOwnToken,
  endOtherSessions,
  endOwnSession,
  ownSessions,
  ownTokens,
  revokeOwnToken,
} from './own-access.ts'

const [read, write, ingest] = tokenScopes
const TokenScopes = { READ: read, WRITE: write, INGEST: ingest } as const
registerEnumType(TokenScopes, { name: 'TokenScope', description: 'What a token may be used for.' })

@ObjectType({ description: 'An API token, which acts as the member whose it is.' })
class Token {
  @Field(() => ID)
  readonly id!: string

  @Field(() => [TokenScopes])
  readonly scopes!: readonly string[]

  @Field(() => GraphQLInstant)
  readonly createdAt!: string

  @Field(() => GraphQLInstant, { nullable: true, description: 'null: it lives until it is revoked.' })
  readonly expiresAt!: string | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'To the minute; null: never.' })
  readonly lastUsedAt!: string | null

  @Field(() => String, { description: 'How it begins, for its owner to recognize it by.' })
  readonly prefix!: string
}

@ObjectType()
class NewToken {
  @Field(() => Token)
  readonly token!: Token

  @Field(() => String, { description: 'Shown this once.' })
  readonly secret!: string
}

@ObjectType({ description: 'A browser that is signed in.' })
class Session {
  @Field(() => ID)
  readonly id!: string

  @Field(() => GraphQLInstant)
  readonly createdAt!: string

  @Field(() => GraphQLInstant, { nullable: true, description: 'To the minute; null: not since it began.' })
  readonly lastSeenAt!: string | null

  @Field(() => String, { nullable: true, description: 'The network address that it began at.' })
  readonly address!: string | null

  @Field(() => String, { nullable: true })
  readonly userAgent!: string | null

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  readonly isCurrent!: boolean
}

@Resolver()
export class AccessResolver {
  @Query(() => [Token], { description: "The viewer's own tokens, newest first." })
  @Allow('manageOwnAccess')
  tokens(@Ctx() context: Context) {
    return context.read((em) => ownTokens(em))
  }

  @Query(() => [Session], { description: "The viewer's own sessions, newest first." })
  @Allow('manageOwnAccess')
  sessions(@Ctx() context: Context) {
    return context.read((em) => ownSessions(em, context.sessionId))
  }

  @Mutation(() => NewToken)
  @Allow('manageOwnAccess')
  async createToken(
    @Arg('scopes', () => [TokenScopes]) scopes: TokenScope[],
    @Arg('expiresDays', () => Int, { nullable: true, description: 'null: it lives until it is revoked.' })
    expiresDays: number | null,
    @Ctx() context: Context,
  ) {
    const { tokenId, secret } = await createOwnToken(context, { scopes, expiresDays: expiresDays ?? null })
    const [token] = await context.read((em) => ownTokens(em, tokenId))
    return { token, secret }
  }

  @Mutation(() => Boolean, { description: 'Whatever is open through it ends too.' })
  @Allow('manageOwnAccess')
  async revokeToken(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    await revokeOwnToken(context, id)
    return true
  }

  @Mutation(() => Boolean)
  @Allow('manageOwnAccess')
  async endSession(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    await endOwnSession(context, id)
    return true
  }

  @Mutation(() => Int, { description: "Ends every other session of the viewer's; says how many." })
  @Allow('manageOwnAccess')
  endOtherSessions(@Ctx() context: Context) {
    return endOtherSessions(context)
  }
}
