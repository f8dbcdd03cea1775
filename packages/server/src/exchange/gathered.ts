import type { Refusal } from '@labelpulse/domain'
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

/** A former key, where a file says it first, and of whom it says it. */
export interface FormerKey extends Mention {
  /** The key of the member who has it. */
  readonly of: string
}

/** What a file brings of people and places, and whom and what all its records name. */
export interface Gathered {
  organization: Placed<OrganizationRecord> | null
  /** By key, as the following: several records of one key are gathered into one. */
  readonly members: Map<string, Placed<MemberRecord>>
  readonly formerKeys: Map<string, FormerKey>
  readonly workspaces: Map<string, WorkspaceRecord>
  readonly projects: Map<string, ProjectRecord>
  readonly mentions: Readonly<Record<Kind, Map<string, Mention>>>
}

/** The refusal of a former key that is somebody else's key. */
export const takenAt = (mention: Mention, key: string): Refusal =>
  refusedAt(mention, { field: mention.field, reason: `'${key}' is the key of somebody else` })

/** Nothing, to gather into. */
export const nothing = (): Gathered => ({
  organization: null,
  members: new Map(),
  formerKeys: new Map(),
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
  for (const formerKey of record.formerKeys ?? []) {
    const { of } = gathered.formerKeys.get(formerKey) ?? { of: record.key }
    if (of !== record.key) throw takenAt({ ...position, field: 'former_keys' }, formerKey)
    gathered.formerKeys.set(formerKey, { ...position, field: 'former_keys', of })
  }
}

/** One thing that a record names. */
export interface Named {
  readonly kind: Kind
  readonly field: string
  readonly key: string
}

function named(kind: Kind, field: string, ...keys: readonly (string | null | undefined)[]): Named[] {
  return keys.flatMap((key) => (typeof key === 'string' ? [{ kind, field, key }] : []))
}

/** Whom and what a record names, and in which field. */
export function namedIn(record: InterchangeRecord): Named[] {
  switch (record.type) {
    case 'organization':
    case 'member':
      return []
    case 'workspace':
      return named('member', 'members', ...record.members)
    case 'project':
      return [...named('workspace', 'workspace', record.workspace), ...named('member', 'members', ...record.members)]
    case 'task':
      return [
        ...named('project', 'project', record.project),
        ...named('member', 'assigned_labeler', record.assignedLabeler),
        ...named('member', 'assigned_reviewer', record.assignedReviewer),
      ]
    case 'annotation':
      return named('project', 'project', record.project)
    case 'workunit':
      return [...named('project', 'project', record.project), ...named('member', 'created_by', record.work.createdBy)]
    case 'comment':
      return [...named('project', 'project', record.project), ...named('member', 'created_by', record.createdBy)]
  }
}

/** Takes in one record of a file: people and places whole, of the others only whom and what they name. */
export function gather(gathered: Gathered, record: InterchangeRecord, position: Position): void {
  const { workspaces, projects, mentions } = gathered
  if (record.type === 'organization') gatherOrganization(gathered, record, position)
  else if (record.type === 'member') gatherMember(gathered, record, position)
  else if (record.type === 'workspace') workspaces.set(record.key, mergedPlace(workspaces.get(record.key), record))
  else if (record.type === 'project') projects.set(record.key, mergedPlace(projects.get(record.key), record))
  for (const { kind, field, key } of namedIn(record))
    if (!mentions[kind].has(key)) mentions[kind].set(key, { line: position.line, index: position.index, field })
}
