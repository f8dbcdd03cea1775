import { Arg, Ctx, Field, Float, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import type { Context } from '../graphql/context.ts'
import { GraphQLJson } from '../graphql/scalars.ts'
import { createTasks } from './new-tasks.ts'

@InputType({ description: 'A task to label.' })
class NewTask {
  @Field(() => String, { nullable: true, description: 'Unique in the project; absent: one is made of the name.' })
  readonly key?: string | null

  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  readonly name?: string | null

  @Field(() => GraphQLJson, {
    description:
      'What there is to label: { image: URL }, { images: [URL] } or { text }, or what another tool reads; empty data is refused. A URL is /media/SHA256 or of one of the project’s media origins.',
  })
  readonly data!: unknown

  @Field(() => Int, { nullable: true, description: 'Absent: as many as there are images. A text has one.' })
  readonly frames?: number | null

  @Field(() => Float, { nullable: true, description: 'The higher, the earlier; absent: 0.' })
  readonly priority?: number | null
}

@Resolver()
export class NewTasksResolver {
  @Mutation(() => [String], {
    description: 'Makes tasks, all or none, at most 1,000 at once; answers with their keys.',
  })
  @Allow('createTasks')
  createTasks(
    @Arg('project', () => String) project: string,
    @Arg('tasks', () => [NewTask]) tasks: NewTask[],
    @Ctx() context: Context,
  ) {
    return createTasks(context, project, tasks)
  }
}
