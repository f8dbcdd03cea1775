import { Refusal } from '@labelpulse/domain'
import type { Newcomer } from '@labelpulse/formats'
import type { ImportTarget } from './formats.ts'
import { gather, nothing } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import type { Names } from './names.ts'

const beginning = { line: 1, index: null }

/** The key of the project that another tool's file goes to. */
export function projectKey({ project, format }: ImportTarget): string {
  if (project !== undefined) return project
  throw new Refusal('BAD_USER_INPUT', `A ${format} file does not say where it belongs: name a project (--project KEY)`)
}

/**
 * What another tool's file brings: its people, who join the project. Those who are members already keep name and role.
 * The project must be there, or be allowed to begin.
 */
export function joining(target: ImportTarget, newcomers: readonly Newcomer[], names: Names): Gathered {
  const key = projectKey(target)
  if (!names.project.has(key) && !target.createProject)
    throw new Refusal('NOT_FOUND', `There is no project '${key}': name another one, or begin it (--create-project)`)
  const gathered = nothing()
  for (const { key: member, ...begun } of newcomers)
    gather(gathered, { type: 'member', key: member, ...(!names.member.has(member) && begun) }, beginning)
  gather(gathered, { type: 'project', key, members: newcomers.map((newcomer) => newcomer.key) }, beginning)
  return gathered
}
