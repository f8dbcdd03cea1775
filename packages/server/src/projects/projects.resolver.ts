import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import { ArgOr } from '../graphql/arg-or.ts'
import type { Context } from '../graphql/context.ts'
import { GraphQLMilliseconds } from '../graphql/scalars.ts'
import { archivePlace, renamePlace } from './keeping.ts'
import { projectSeen } from './places.ts'
import { Place } from './places.types.ts'
import { changeProjectMembers, createProject, moveProject, setInactivityThreshold } from './projects.ts'

@Resolver()
export class ProjectsResolver {
  @Mutation(() => Place)
  @Allow('managePlaces')
  async createProject(
    @Arg('key', () => String, { nullable: true, description: 'Absent: one is made of the name.' }) key: string | null,
    @Arg('name', () => String) name: string,
    @Arg('workspace', () => String, { nullable: true }) workspace: string | null,
    @Ctx() context: Context,
  ) {
    const given = { key: key ?? null, name, workspace: workspace ?? null }
    return projectSeen(context, await createProject(context, given))
  }

  @Mutation(() => Place)
  @Allow('managePlaces')
  async renameProject(
    @Arg('project', () => String) project: string,
    @Arg('name', () => String) name: string,
    @Ctx() context: Context,
  ) {
    await renamePlace(context, 'project', project, name)
    return projectSeen(context, project)
  }

  @Mutation(() => Place, { description: 'Puts a project away, or takes it out again.' })
  @Allow('managePlaces')
  async archiveProject(
    @Arg('project', () => String) project: string,
    @Arg('isArchived', () => Boolean) isArchived: boolean,
    @Ctx() context: Context,
  ) {
    await archivePlace(context, 'project', project, isArchived)
    return projectSeen(context, project)
  }

  @Mutation(() => Place, { description: 'Into a workspace, or, without one, into none.' })
  @Allow('managePlaces')
  async moveProject(
    @Arg('project', () => String) project: string,
    @Arg('workspace', () => String, { nullable: true }) workspace: string | null,
    @Ctx() context: Context,
  ) {
    await moveProject(context, project, workspace ?? null)
    return projectSeen(context, project)
  }

  @Mutation(() => Place, { description: 'From which gap between two presses on a person counts as idle.' })
  @Allow('managePlaces')
  async setInactivityThreshold(
    @Arg('project', () => String) project: string,
    @Arg('ms', () => GraphQLMilliseconds) ms: number,
    @Ctx() context: Context,
  ) {
    await setInactivityThreshold(context, project, ms)
    return projectSeen(context, project)
  }

  @Mutation(() => Place, { description: 'By key. Managers: of the projects they joined.' })
  @Allow('manageProjectMembers')
  async changeProjectMembers(
    @Arg('project', () => String) project: string,
    @ArgOr('add', () => [String], []) add: string[],
    @ArgOr('remove', () => [String], []) remove: string[],
    @Ctx() context: Context,
  ) {
    await changeProjectMembers(context, project, { add, remove })
    return projectSeen(context, project)
  }
}
