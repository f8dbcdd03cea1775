import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import type { Context } from '../graphql/context.ts'
import { editTasks } from './edit-tasks.ts'
import { historyOf } from './task-history.ts'
import { TaskChanges, TaskHistory } from './tasks.types.ts'

@Resolver()
export class TasksResolver {
  @Query(() => TaskHistory, { description: 'A task with all that was done on it.' })
  @Allow('seeTask')
  async task(
    @Arg('project', () => String) project: string,
    @Arg('task', () => String) task: string,
    @Ctx() { read, looks, viewer }: Context,
  ) {
    const history = await read((em) => historyOf(em, project, task))
    looks.note(viewer, new Set(history.rounds.map(({ createdBy }) => createdBy.key)))
    return history
  }

  @Mutation(() => Int, { description: 'Changes tasks, all or none, and says how many.' })
  @Allow('editTasks')
  editTasks(
    @Arg('project', () => String) project: string,
    @Arg('tasks', () => [String]) tasks: string[],
    @Arg('changes', () => TaskChanges) changes: TaskChanges,
    @Ctx() context: Context,
  ) {
    return editTasks(context, project, tasks, changes)
  }
}
