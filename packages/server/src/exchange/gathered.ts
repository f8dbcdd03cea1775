import type {
  InterchangeRecord,
  MemberRecord,
  OrganizationRecord,
  ProjectRecord,
  WorkspaceRecord,
} from '@labelpulse/formats'
import { refusedAt } from './text.ts'
import type { Position } from './text.ts'

/** What records name by key. */
export type Kind = 'member' | 'workspace' | 'project'

/** Where something is named first. */
export interface Mention extends Position {
  readonly field: string
}

export interface Placed<Record> {
  readonly record: Record
  /** Where it stands first. */
  readonly position: Position
}

/** What a file brings of people and places, and whom and what all its records name. */
export interface Gathered {
  organization: Placed<OrganizationRecord> | null
  /** By key, as the following: several records of one key are gathered into one. */
  readonly members: Map<string, Placed<MemberRecord>>
  readonly workspaces: Map<string, WorkspaceRecord>
  readonly projects: Map<string, ProjectRecord>
  readonly mentions: Readonly<Record<Kind, Map<string, Mention>>>
}

/** Nothing, to gather into. */
export const nothing = (): Gathered => ({
  organization: null,
  members: new Map(),
  workspaces: new Map(),
  projects: new Map(),
  mentions: { member: new Map(), workspace: new Map(), project: new Map() },
})

/** Both as one: what the later one says holds, what it does not say stays. */
function merged<T extends object>(before: T | undefined, after: T): T {
  const said = Object.entries(after).filter(([, value]) => value !== undefined)
  return { ...before, ...Object.fromEntries(said) } as T
}

function mergedPlace<T extends WorkspaceRecord | ProjectRecord>(before: T | undefined, after: T): T {
  const members = [...new Set([...(before?.members ?? []), ...after.members])]
  return merged(before, { ...after, members })
}

function gatherOrganization(gathered: Gathered, record: OrganizationRecord, position: Position): void {
  const before = gathered.organization
  if (before && before.record.key !== record.key)
    throw refusedAt(position, { field: 'key', reason: `names a second organization, after '${before.record.key}'` })
  gathered.organization = { record, position: before?.position ?? position }
}

function gatherMember(gathered: Gathered, record: MemberRecord, position: Position): void {
  const before = gathered.members.get(record.key)
  gathered.members.set(record.key, {
    record: merged(before?.record, record),
    position: before?.position ?? position,
  })
}

/** Takes in one record of a file: people and places whole, of the others only whom and what they name. */
export function gather(gathered: Gathered, record: InterchangeRecord, position: Position): void {
  const mention = (kind: Kind, field: string, ...keys: readonly (string | null | undefined)[]): void => {
    const mentions = gathered.mentions[kind]
    for (const key of keys) if (key && !mentions.has(key)) mentions.set(key, { ...position, field })
  }
  switch (record.type) {
    case 'organization':
      return gatherOrganization(gathered, record, position)
    case 'member':
      return gatherMember(gathered, record, position)
    case 'workspace':
      gathered.workspaces.set(record.key, mergedPlace(gathered.workspaces.get(record.key), record))
      return mention('member', 'members', ...record.members)
    case 'project':
      gathered.projects.set(record.key, mergedPlace(gathered.projects.get(record.key), record))
      mention('workspace', 'workspace', record.workspace)
      return mention('member', 'members', ...record.members)
    case 'task':
      mention('project', 'project', record.project)
      mention('member', 'assigned_labeler', record.assignedLabeler)
      return mention('member', 'assigned_reviewer', record.assignedReviewer)
    case 'annotation':
      return mention('project', 'project', record.project)
    case 'workunit':
      mention('project', 'project', record.project)
      return mention('member', 'created_by', record.work.createdBy)
    case 'comment':
      mention('project', 'project', record.project)
      return mention('member', 'created_by', record.createdBy)
  }
}
