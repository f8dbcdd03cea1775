import type { Role as RoleName } from '@labelpulse/domain'
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Json } from '../database/entities.ts'
import { Allow } from '../graphql/allow.ts'
import { connectionOf, First } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { Role } from '../graphql/enums.ts'
import { Member } from '../graphql/names.ts'
import { GraphQLDay, GraphQLInstant, GraphQLJson } from '../graphql/scalars.ts'
import { auditPage } from './entries.ts'
import type { AuditFilter, EntryRow } from './entries.ts'

@ObjectType({ description: 'Something that was done: who, what, when, from where. It is never changed.' })
class AuditEntry {
  @Field(() => ID)
  readonly id!: string

  @Field(() => GraphQLInstant)
  readonly at!: string

  @Field(() => String, { description: 'A noun and what was done to it, such as member.invited.' })
  readonly action!: string

  @Field(() => String, { description: 'Who it was, by the name of then.' })
  readonly actorName!: string

  @Field(() => Role, { nullable: true, description: 'The role of then; null: a command did it, or it was not kept.' })
  readonly actorRole!: RoleName | null

  @Field(() => String, { description: 'What it was done to, by its key or name.' })
  readonly subject!: string

  @Field(() => GraphQLJson)
  readonly details!: Json

  @Field(() => String, { nullable: true, description: "The network address; null: the server's own machine." })
  readonly address!: string | null

  @Field(() => Int, { nullable: true, description: 'Its number in the chain of seals; null for a moment.' })
  readonly sealedAs!: number | null
}

@ArgsType()
class AuditArgs implements AuditFilter {
  @Field(() => GraphQLDay, { nullable: true })
  readonly from: string | null = null

  @Field(() => GraphQLDay, { nullable: true })
  readonly to: string | null = null

  @Field(() => String, { nullable: true, description: 'How the action begins: member., project.archived …' })
  readonly action: string | null = null
}

const AuditConnection = connectionOf('Audit', () => AuditEntry)

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Query(() => AuditConnection, { description: 'Everything that was changed or exported, newest first.' })
  @Allow('seeAudit')
  audit(
    @Args(() => AuditArgs) filter: AuditArgs,
    @First() first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { read }: Context,
  ) {
    return read((em) => auditPage(em, filter, first, after ?? null))
  }

  @FieldResolver(() => Member, { nullable: true, description: 'null: a command did it, or the member is gone.' })
  actor(@Root() { actorId }: EntryRow, @Ctx() { loaders }: Context) {
    return actorId === null ? null : loaders.member.load(actorId)
  }
}
