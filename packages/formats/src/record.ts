import type { Role, Workunit } from '@labelpulse/domain'
import type { Json } from './field.ts'

// Where a field may be undefined it is a change: undefined leaves it as it was, null clears it. Source: interchange.md.

/** The organization that a file brings. */
export interface OrganizationRecord {
  readonly type: 'organization'
  readonly key: string
  readonly name: string
  /** IANA. */
  readonly timeZone: string
}

/** A person; the key (an e-mail address) is in lower case wherever it stands. */
export interface MemberRecord {
  readonly type: 'member'
  readonly key: string
  readonly name?: string | null | undefined
  /** A member always has a role: null is refused. */
  readonly role?: Role | undefined
  /** Keys that others had before they were merged into this one, to add; absent and null are read as none. */
  readonly formerKeys?: readonly string[] | undefined
}

/** A group of projects with members of its own. */
export interface WorkspaceRecord {
  readonly type: 'workspace'
  readonly key: string
  readonly name?: string | null | undefined
  /** Keys of memberships to add; absent and null are read as none. */
  readonly members: readonly string[]
}

/** What is labelled together, by whom and how. */
export interface ProjectRecord {
  readonly type: 'project'
  readonly key: string
  readonly workspace?: string | null | undefined
  readonly name?: string | null | undefined
  /** Keys of memberships to add; absent and null are read as none. */
  readonly members: readonly string[]
  /** Gaps longer than this are idle, whole milliseconds from 1; cleared: 300,000. */
  readonly inactivityThresholdMs?: number | null | undefined
  readonly labels?: Json | undefined
  readonly settings?: Json | undefined
  readonly archivedAtMs?: number | null | undefined
}

/** One thing to label. */
export interface TaskRecord {
  readonly type: 'task'
  readonly project: string
  /** Unique in the project. */
  readonly key: string
  readonly name?: string | null | undefined
  readonly data?: Json | undefined
  /** Whole, 1…maxCount; cleared: 1. */
  readonly frames?: number | null | undefined
  readonly priority?: number | null | undefined
  /** A member's key. */
  readonly assignedLabeler?: string | null | undefined
  /** A member's key. */
  readonly assignedReviewer?: string | null | undefined
  readonly assignedAtMs?: number | null | undefined
}

/** What was labelled, as it stood at an instant; the later one stays. */
export interface AnnotationRecord {
  readonly type: 'annotation'
  readonly project: string
  readonly task: string
  /** Null: the task's one unnamed annotation. */
  readonly annotation: string | null
  readonly result: Json
  readonly updatedAtMs: number
}

/** A workunit and where it was done. */
export interface WorkunitRecord {
  readonly type: 'workunit'
  readonly project: string
  readonly task: string
  /** Null: the task's one unnamed annotation. */
  readonly annotation: string | null
  readonly startedAtMs: number | null
  /** `createdBy` is a member's key. */
  readonly work: Workunit
  /** Whether more time was claimed than the wall clock allowed, and cut; absent: no. */
  readonly isClamped?: true | undefined
  /** The elapsed milliseconds that were claimed, where some were cut; absent: nobody says. */
  readonly claimedMs?: number | undefined
  /** What was labelled then; absent: nobody says. */
  readonly result?: Json | undefined
}

/** What somebody said of a task or of one annotation. */
export interface CommentRecord {
  readonly type: 'comment'
  readonly uuid: string
  readonly createdAtMs: number
  /** A member's key. */
  readonly createdBy: string
  readonly project: string
  readonly task: string
  /** Null: of the whole task. */
  readonly annotation: string | null
  readonly text: string
  readonly resolvedAtMs: number | null
}

/** One line of the interchange format. */
export type InterchangeRecord =
  | OrganizationRecord
  | MemberRecord
  | WorkspaceRecord
  | ProjectRecord
  | TaskRecord
  | AnnotationRecord
  | WorkunitRecord
  | CommentRecord
