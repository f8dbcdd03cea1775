import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import type { Context } from '../graphql/context.ts'
import { Workunit } from '../reports/workunits.resolver.ts'
import { addComment, resolveComments } from './comments.ts'
import { saveWork } from './save-work.ts'
import { Comment, WorkInput } from './work.types.ts'

@Resolver()
export class WorkResolver {
  @Mutation(() => Workunit, {
    description:
      'One button: one workunit, exactly once, also when it is sent again or late. A task is handed out for one button that ends the work: another one is CONFLICT, and nothing counts after it. More time than the wall clock allows is cut.',
  })
  @Allow('label')
  saveWork(@Arg('work', () => WorkInput) work: WorkInput, @Ctx() context: Context) {
    return saveWork(context, work)
  }

  @Mutation(() => Comment, { description: 'Says something of the annotation of an assignment, once for each uuid.' })
  @Allow('label')
  addComment(
    @Arg('assignment', () => ID) assignment: string,
    @Arg('uuid', () => ID) uuid: string,
    @Arg('text', () => String) text: string,
    @Ctx() context: Context,
  ) {
    return addComment(context, assignment, uuid, text)
  }

  @Mutation(() => [Comment], {
    description: 'Resolves what was said of the annotation of an assignment, or opens it again.',
  })
  @Allow('label')
  resolveComments(
    @Arg('assignment', () => ID) assignment: string,
    @Arg('isResolved', () => Boolean) isResolved: boolean,
    @Ctx() context: Context,
  ) {
    return resolveComments(context, assignment, isResolved)
  }
}
