import { performanceMetrics } from '@labelpulse/metrics'
import { Arg, Ctx, Field, InputType, Query, registerEnumType, Resolver, Root, Subscription } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import { First } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { SortDirection } from '../graphql/enums.ts'
import type { ReportUpdate } from './differences.ts'
import { memberPage } from './members.ts'
import type { MemberOrder } from './members.ts'
import { performanceOf } from './performance.ts'
import {
  MemberPerformanceConnection,
  MemberPerformanceUpdate,
  Performance,
  PerformanceUpdate,
} from './performance.types.ts'
import { SelectionInput } from './selection-input.ts'
import { shownAlone } from './selection.ts'

const constant = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

const MemberOrderField = Object.fromEntries(
  ['key', 'name', 'role', ...Object.keys(performanceMetrics)].map((name) => [constant(name), name]),
)
registerEnumType(MemberOrderField, { name: 'MemberOrderField' })

@InputType('MemberOrder', { description: 'Nulls come last, ties are in the order of keys.' })
class MemberOrderInput {
  @Field(() => MemberOrderField)
  readonly field!: MemberOrder['field']

  @Field(() => SortDirection, { nullable: true, defaultValue: SortDirection.ASC })
  readonly direction!: MemberOrder['direction'] | null
}

@Resolver()
export class PerformanceResolver {
  @Query(() => Performance, { description: 'The member performance of a selection, and of each of its days.' })
  @Allow('seePerformance')
  async performance(@Arg('selection', () => SelectionInput) selection: SelectionInput, @Ctx() context: Context) {
    const { read, viewer, looks } = context
    const report = await read((em) => performanceOf(em, viewer, selection))
    looks.note(viewer, shownAlone(viewer, selection, report.workers))
    return report
  }

  @Query(() => MemberPerformanceConnection, { description: 'One row a member of the selection.' })
  @Allow('seePerformance')
  async memberPerformance(
    @Arg('selection', () => SelectionInput) selection: SelectionInput,
    @Arg('orderBy', () => MemberOrderInput, { nullable: true }) orderBy: MemberOrderInput | null,
    @First() first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { read, viewer, looks }: Context,
  ) {
    const order = { field: orderBy?.field ?? 'key', direction: orderBy?.direction ?? SortDirection.ASC }
    const page = await read((em) => memberPage(em, viewer, selection, { order, first, after: after ?? null }))
    looks.note(
      viewer,
      page.edges.map(({ node }) => node.key),
    )
    return page
  }

  @Subscription(() => PerformanceUpdate, {
    name: 'performance',
    description: 'The current report at once, then the summary and the days that changed, at most 4 times a second.',
    subscribe: ({ args, context }: Subscribed) => context.live.performance(context.viewer, args.selection),
  })
  @Allow('seePerformance')
  performanceLive(
    @Root() update: ReportUpdate,
    @Arg('selection', () => SelectionInput) selection: SelectionInput,
    @Ctx() { looks, viewer }: Context,
  ): PerformanceUpdate {
    // Once for each opening: what moves on an open page is no new look.
    if (update.complete) looks.note(viewer, shownAlone(viewer, selection, update.workers))
    return update
  }

  @Subscription(() => MemberPerformanceUpdate, {
    name: 'memberPerformance',
    description: 'The rows of all members at once, then those that changed, at most 4 times a second.',
    subscribe: ({ args, context }: Subscribed) => context.live.memberPerformance(context.viewer, args.selection),
  })
  @Allow('seePerformance')
  memberPerformanceLive(
    @Root() update: MemberPerformanceUpdate,
    @Arg('selection', () => SelectionInput) _selection: SelectionInput,
    @Ctx() { looks, viewer }: Context,
  ): MemberPerformanceUpdate {
    if (update.complete)
      looks.note(
        viewer,
        update.rows.map((row) => row.key),
      )
    return update
  }
}

interface Subscribed {
  readonly args: { readonly selection: SelectionInput }
  readonly context: Context
}
