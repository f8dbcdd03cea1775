import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import type { Context } from '../graphql/context.ts'
import { GraphQLInstant } from '../graphql/scalars.ts'
import { Assignment } from './assignment.types.ts'
import { queueOf, queuesOf } from './counts.ts'
import { keepAssignment, openTask, startWork } from './hand-out.ts'
import { ProjectQueue, Queue } from './queue.types.ts'

@Resolver()
export class QueueResolver {
  @Query(() => Queue, { description: 'How much waits for the viewer in a project.' })
  @Allow('seeQueue')
  queue(@Arg('project', () => String) project: string, @Ctx() { read, viewer }: Context) {
    return read((em) => queueOf(em, viewer, project))
  }

  @Query(() => [ProjectQueue], {
    description: 'The same in each of some projects, by key; absent: in each that the viewer sees.',
  })
  @Allow('seeQueue')
  queues(
    @Arg('projects', () => [String], { nullable: true }) projects: string[] | null,
    @Ctx() { read, viewer }: Context,
  ) {
    return read((em) => queuesOf(em, viewer, projects ?? null))
  }

  @Mutation(() => Assignment, {
    nullable: true,
    description: 'The next task to label, which nobody else gets meanwhile; null: there is none.',
  })
  @Allow('label')
  startLabeling(@Arg('project', () => String) project: string, @Ctx() context: Context) {
    return startWork(context, 'label', project)
  }

  @Mutation(() => Assignment, {
    nullable: true,
    description: 'The next task to review, which nobody else gets meanwhile; null: there is none.',
  })
  @Allow('review')
  startReviewing(@Arg('project', () => String) project: string, @Ctx() context: Context) {
    return startWork(context, 'review', project)
  }

  @Mutation(() => Assignment, { description: 'Opens a task directly. CONFLICT where somebody else has it.' })
  @Allow('openTask')
  openTask(
    @Arg('project', () => String) project: string,
    @Arg('task', () => String) task: string,
    @Ctx() context: Context,
  ) {
    return openTask(context, project, task)
  }

  @Mutation(() => GraphQLInstant, {
    description:
      'Keeps a task for the viewer a while longer, and says until when. CONFLICT where it is not theirs now.',
  })
  @Allow('label')
  keepAssignment(@Arg('assignment', () => ID) assignment: string, @Ctx() context: Context) {
    return keepAssignment(context, assignment)
  }
}
