import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import { ArgOr } from '../graphql/arg-or.ts'
import type { Context } from '../graphql/context.ts'
import { archivePlace, renamePlace } from './keeping.ts'
import { projectsOf, workspacesOf } from './places.ts'
import { Places, Workspace } from './places.types.ts'
import { changeWorkspaceMembers, createWorkspace } from './workspaces.ts'

const workspaceOf = async ({ read, viewer }: Context, key: string) =>
  (await read((em) => workspacesOf(em, viewer, key)))[0]

@Resolver()
export class WorkspacesResolver {
  @Query(() => Places, { description: 'The workspaces and projects that the viewer sees.' })
  @Allow('seePlaces')
  places(@Ctx() { read, viewer }: Context) {
    return read(async (em) => ({
      workspaces: await workspacesOf(em, viewer),
      projects: await projectsOf(em, viewer),
    }))
  }

  @Mutation(() => Workspace)
  @Allow('managePlaces')
  async createWorkspace(
    @Arg('key', () => String, { nullable: true, description: 'Absent: one is made of the name.' }) key: string | null,
    @Arg('name', () => String) name: string,
    @Ctx() context: Context,
  ) {
    return workspaceOf(context, await createWorkspace(context, { key: key ?? null, name }))
  }

  @Mutation(() => Workspace)
  @Allow('managePlaces')
  async renameWorkspace(
    @Arg('workspace', () => String) workspace: string,
    @Arg('name', () => String) name: string,
    @Ctx() context: Context,
  ) {
    await renamePlace(context, 'workspace', workspace, name)
    return workspaceOf(context, workspace)
  }

  @Mutation(() => Workspace, { description: 'Puts a workspace away, or takes it out again.' })
  @Allow('managePlaces')
  async archiveWorkspace(
    @Arg('workspace', () => String) workspace: string,
    @Arg('isArchived', () => Boolean) isArchived: boolean,
    @Ctx() context: Context,
  ) {
    await archivePlace(context, 'workspace', workspace, isArchived)
    return workspaceOf(context, workspace)
  }

  @Mutation(() => Workspace, { description: 'By key. Whoever belongs to a workspace belongs to its projects.' })
  @Allow('managePlaces')
  async changeWorkspaceMembers(
    @Arg('workspace', () => String) workspace: string,
    @ArgOr('add', () => [String], []) add: string[],
    @ArgOr('remove', () => [String], []) remove: string[],
    @Ctx() context: Context,
  ) {
    await changeWorkspaceMembers(context, workspace, { add, remove })
    return workspaceOf(context, workspace)
  }
}
