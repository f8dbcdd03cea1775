import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import { ArgOr } from '../graphql/arg-or.ts'
import { connectionOf, First } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { Action, LabelStatus, WorkType } from '../graphql/enums.ts'
import { Member, Project, Task } from '../graphql/names.ts'
import { GraphQLInstant, GraphQLMilliseconds } from '../graphql/scalars.ts'
import { SelectionInput } from './selection-input.ts'
import type { WorkunitOrder } from './instant-page.ts'
import { noteLooks } from './note-looks.ts'
import { workunitPage } from './workunits.ts'
import type { WorkunitRow } from './workunits.ts'

const WorkunitOrders = { CREATED_AT_ASC: 'created_at_asc', CREATED_AT_DESC: 'created_at_desc' } as const
registerEnumType(WorkunitOrders, { name: 'WorkunitOrder', description: 'By instant, ties by uuid.' })

@ObjectType({ description: 'One piece of work of one person on one task, the fact that everything is computed from.' })
export class Workunit {
  @Field(() => ID)
  readonly uuid!: string

  @Field(() => GraphQLInstant, {
    description: 'As given, else created_at less the elapsed time. Shown, never counted with.',
  })
  readonly startedAt!: string

  @Field(() => GraphQLInstant, { description: 'When the button was pressed.' })
  readonly createdAt!: string

  @Field(() => Member)
  readonly createdBy!: Member

  @Field(() => WorkType)
  readonly workType!: string

  @Field(() => Action, { description: 'As given, else derived from work type and next label status.' })
  readonly action!: string

  @Field(() => GraphQLMilliseconds, { description: 'Active milliseconds.' })
  readonly time!: number

  @Field(() => GraphQLMilliseconds, { nullable: true, description: 'Idle milliseconds; null: not measured.' })
  readonly inactiveTime!: number | null

  @Field(() => LabelStatus, { nullable: true })
  readonly nextLabelStatus!: string | null

  @Field(() => Project)
  readonly project!: Project

  @Field(() => Task)
  readonly task!: Task

  @Field(() => String, { nullable: true, description: 'null: the one unnamed annotation of the task.' })
  readonly annotation!: string | null

  @Field(() => Float, { nullable: true })
  readonly score!: number | null

  @Field(() => Boolean, { description: 'More time was claimed than the wall clock allows, and cut.' })
  readonly clamped!: boolean
}

interface Subscribed {
  readonly args: { readonly selection: SelectionInput }
  readonly context: Context
}

/** Notes a look at each member when the first workunit of theirs is handed out: the others of an open page are no new look. */
function noting(context: Context, rows: AsyncIterableIterator<WorkunitRow>): AsyncIterableIterator<WorkunitRow> {
  const met = new Set<string>()
  async function note({ memberId }: WorkunitRow): Promise<void> {
    if (met.has(memberId)) return
    met.add(memberId)
    await noteLooks(context, [memberId])
  }
  // Not a generator: its return() would wait for the next row.
  const noted: AsyncIterableIterator<WorkunitRow> = {
    next: async () => {
      const result = await rows.next()
      if (!result.done) await note(result.value)
      return result
    },
    return: () => rows.return!(),
    [Symbol.asyncIterator]: () => noted,
  }
  return noted
}

const WorkunitConnection = connectionOf('Workunit', () => Workunit)

@Resolver(() => Workunit)
export class WorkunitsResolver {
  @Query(() => WorkunitConnection, { description: 'The facts themselves.' })
  @Allow('seeWorkunits')
  async workunits(
    @Arg('selection', () => SelectionInput) selection: SelectionInput,
    @ArgOr('sort', () => WorkunitOrders, WorkunitOrders.CREATED_AT_ASC) sort: WorkunitOrder,
    @First() first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ) {
    const page = await context.read((em) => workunitPage(em, selection, { order: sort, first, after: after ?? null }))
    await noteLooks(
      context,
      page.edges.map(({ node }) => node.memberId),
    )
    return page
  }

  @Subscription(() => Workunit, {
    description:
      'Each workunit of the selection that arrives from now on, once. A longer import (more than 30 s, or 10,000 that wait) is not told one by one.',
    subscribe: ({ args, context }: Subscribed) =>
      noting(context, context.live.workunitAdded(context.viewer, args.selection)),
  })
  @Allow('seeWorkunits')
  workunitAdded(@Root() row: Workunit, @Arg('selection', () => SelectionInput) _selection: SelectionInput): Workunit {
    return row
  }

  @FieldResolver(() => Member)
  createdBy(@Root() { memberId }: WorkunitRow, @Ctx() { loaders }: Context) {
    return loaders.member.load(memberId)
  }

  @FieldResolver(() => Project)
  project(@Root() { projectId }: WorkunitRow, @Ctx() { loaders }: Context) {
    return loaders.project.load(projectId)
  }

  @FieldResolver(() => Task)
  task(@Root() { taskId }: WorkunitRow, @Ctx() { loaders }: Context) {
    return loaders.task.load(taskId)
  }
}
