import type { Context } from '../graphql/context.ts'

/** Notes a look at each of some members, of whom work is told. */
export async function noteLooks({ looks, viewer, loaders }: Context, memberIds: Iterable<string>): Promise<void> {
  const members = await Promise.all([...new Set(memberIds)].map((id) => loaders.member.load(id)))
  looks.note(
    viewer,
    members.flatMap((member) => member?.key ?? []),
  )
}
