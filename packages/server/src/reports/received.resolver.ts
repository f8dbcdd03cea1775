import { Arg, Ctx, Field, FieldResolver, Float, ID, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import { connectionOf, First } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { Action } from '../graphql/enums.ts'
import { Member, Project, Task } from '../graphql/names.ts'
import { GraphQLInstant } from '../graphql/scalars.ts'
import { noteLooks } from './note-looks.ts'
import { reviewPage } from './received.ts'
import type { ReviewRow } from './received.ts'
import { SelectionInput } from './selection-input.ts'

@ObjectType({ description: 'A review action on an annotation, as its author receives it.' })
export class ReceivedReview {
  @Field(() => ID, { description: 'That of the workunit.' })
  readonly uuid!: string

  @Field(() => GraphQLInstant)
  readonly createdAt!: string

  @Field(() => Member, { description: 'Who reviewed.' })
  readonly createdBy!: Member

  @Field(() => Member, { description: 'Whose annotation it is.' })
  readonly author!: Member

  @Field(() => Project)
  readonly project!: Project

  @Field(() => Task)
  readonly task!: Task

  @Field(() => String, { nullable: true, description: 'null: the one unnamed annotation of the task.' })
  readonly annotation!: string | null

  @Field(() => Action)
  readonly action!: string

  @Field(() => Float, { nullable: true })
  readonly score!: number | null

  @Field(() => String, { nullable: true, description: 'What was said with it; null: nothing.' })
  readonly comment!: string | null
}

const ReceivedReviewConnection = connectionOf('ReceivedReview', () => ReceivedReview)

@Resolver(() => ReceivedReview)
export class ReceivedReviewsResolver {
  @Query(() => ReceivedReviewConnection, {
    description: 'The reviews that annotations of the selected members received, newest first.',
  })
  @Allow('seeWorkunits')
  async receivedReviews(
    @Arg('selection', () => SelectionInput) selection: SelectionInput,
    @First() first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ) {
    const page = await context.read((em) => reviewPage(em, context.viewer, selection, first, after ?? null))
    await noteLooks(
      context,
      page.edges.map(({ node }) => node.authorId),
    )
    return page
  }

  @FieldResolver(() => Member)
  createdBy(@Root() { memberId }: ReviewRow, @Ctx() { loaders }: Context) {
    return loaders.member.load(memberId)
  }

  @FieldResolver(() => Member)
  author(@Root() { authorId }: ReviewRow, @Ctx() { loaders }: Context) {
    return loaders.member.load(authorId)
  }

  @FieldResolver(() => Project)
  project(@Root() { projectId }: ReviewRow, @Ctx() { loaders }: Context) {
    return loaders.project.load(projectId)
  }

  @FieldResolver(() => Task)
  task(@Root() { taskId }: ReviewRow, @Ctx() { loaders }: Context) {
    return loaders.task.load(taskId)
  }
}
