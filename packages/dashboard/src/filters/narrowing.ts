import type { Choices } from '../api/session.ts'
import { roleText } from '../shell/rights.ts'
import type { PageState } from './url.ts'

/** The three lists that narrow a report. */
export type Narrowing = 'members' | 'workspaces' | 'projects'

export interface Choice {
  readonly key: string
  readonly name: string
  readonly detail: string
  /** Gone, but with work that counts: left, deactivated, archived. */
  readonly isPast: boolean
}

export const narrowings = {
  members: { one: 'Member', many: 'Members' },
  workspaces: { one: 'Workspace', many: 'Workspaces' },
  projects: { one: 'Project', many: 'Projects' },
} as const satisfies Record<Narrowing, { one: string; many: string }>

export const narrowingNames = ['members', 'workspaces', 'projects'] as const satisfies readonly Narrowing[]

/** A report that nothing narrows. */
export const notNarrowed = { members: null, workspaces: null, projects: null } as const satisfies Record<
  Narrowing,
  null
>

/** What may be chosen, as the server says. */
export function choicesOf({ members, workspaces, projects }: Choices): Record<Narrowing, readonly Choice[]> {
  const workspaceNames = new Map(workspaces.map(({ key, name }) => [key, name]))
  return {
    members: members.map(({ key, name, role, isActive }) => ({
      key,
      name,
      detail: roleText(role),
      isPast: !isActive,
    })),
    workspaces: workspaces.map(({ key, name, isArchived }) => ({ key, name, detail: '', isPast: isArchived })),
    projects: projects.map(({ key, name, workspace, isArchived }) => ({
      key,
      name,
      detail: workspace === null ? '' : (workspaceNames.get(workspace) ?? ''),
      isPast: isArchived,
    })),
  }
}

/** What a filter says of itself, counting what it offers: `All 30`, `Ingrid Solberg`, `3 of 30`, `None`. */
export function chosenText(choices: readonly Choice[], chosen: readonly string[] | null): string {
  const offered = found(choices, '', false, new Set(chosen)).length
  if (chosen === null) return `All ${offered}`
  if (chosen.length === 0) return 'None'
  if (chosen.length > 1) return `${chosen.length} of ${offered}`
  // The address's own word is all that is known of something that may not be chosen.
  return choices.find(({ key }) => key === chosen[0])?.name ?? `${chosen[0]} (not yours to see)`
}

/** The choices that hold a text, people and things of the past only where they are asked for or already chosen. */
export function found(choices: readonly Choice[], text: string, withPast: boolean, chosen: ReadonlySet<string>) {
  const words = text.toLowerCase().split(/\s+/)
  return choices.filter(
    ({ key, name, detail, isPast }) =>
      (withPast || !isPast || chosen.has(key)) &&
      words.every((word) => `${name} ${detail}`.toLowerCase().includes(word)),
  )
}

export const isNarrowed = (state: PageState): boolean => narrowingNames.some((name) => state[name] !== null)

/** What a narrowed report is about, for a sentence: a single place's name, else "this selection". */
export function scopeText(state: PageState, choices: Record<Narrowing, readonly Choice[]>): string {
  const set = narrowingNames.filter((name) => state[name] !== null)
  const [only] = set
  if (only === undefined) return 'your projects'
  return only !== 'members' && set.length === 1 && state[only]?.length === 1
    ? chosenText(choices[only], state[only])
    : 'this selection'
}
