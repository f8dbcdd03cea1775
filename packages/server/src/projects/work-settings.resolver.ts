import type { SkippedWay } from '@labelpulse/domain'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import type { Context } from '../graphql/context.ts'
import { SkippedGoTo } from '../graphql/enums.ts'
import { GraphQLJson, GraphQLMilliseconds } from '../graphql/scalars.ts'
import { projectSeen } from './places.ts'
import { Place } from './places.types.ts'
import { setLabels, setWorkSettings } from './work-settings.ts'

@InputType({ description: 'What is to change; an absent field stays as it was, null is the usual.' })
class WorkSettingsInput {
  @Field(() => Boolean, { nullable: true })
  readonly maySave?: boolean | null

  @Field(() => Boolean, { nullable: true })
  readonly maySkip?: boolean | null

  @Field(() => SkippedGoTo, { nullable: true })
  readonly skippedGoTo?: SkippedWay | null

  @Field(() => GraphQLMilliseconds, { nullable: true })
  readonly reassignAfterMs?: number | null

  @Field(() => GraphQLMilliseconds, { nullable: true })
  readonly leaseMs?: number | null

  @Field(() => [String], { nullable: true })
  readonly mediaOrigins?: string[] | null
}

@Resolver()
export class WorkSettingsResolver {
  @Mutation(() => Place, {
    description:
      'What is labelled in a project: { classes: [{ key name color tools }] choices: [{ key name options: [{ key name }] multiple }] }.',
  })
  @Allow('setLabels')
  async setLabels(
    @Arg('project', () => String) project: string,
    @Arg('labels', () => GraphQLJson) labels: unknown,
    @Arg('from', () => GraphQLJson, {
      nullable: true,
      description:
        'The labels that this was made of: CONFLICT where there are others by now. Absent: over whatever there is.',
    })
    from: unknown,
    @Ctx() context: Context,
  ) {
    await setLabels(context, project, labels, from ?? undefined)
    return projectSeen(context, project)
  }

  @Mutation(() => Place, { description: 'What the queues and the workbench of a project do.' })
  @Allow('setWorkSettings')
  async setWorkSettings(
    @Arg('project', () => String) project: string,
    @Arg('settings', () => WorkSettingsInput) settings: WorkSettingsInput,
    @Arg('from', () => WorkSettingsInput, {
      nullable: true,
      description:
        'The settings that this was made of: CONFLICT where one of them is another by now. Absent: over whatever there is.',
    })
    from: WorkSettingsInput | undefined,
    @Ctx() context: Context,
  ) {
    await setWorkSettings(context, project, settings, from ?? {})
    return projectSeen(context, project)
  }
}
