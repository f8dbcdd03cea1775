import { actions, breachOf, isTimeZone, labelStatuses, roles, workTypes } from '@labelpulse/domain'
import type { Workunit } from '@labelpulse/domain'
import { attempt, shown, Unfit } from './breach.ts'
import type { Breach } from './breach.ts'
import * as read from './field.ts'
import type { Reader, Row } from './field.ts'
import type { InterchangeRecord } from './record.ts'

const { change, needed, optional } = read

const timeZone: Reader<string> = (value, field) => {
  const name = read.text(value, field)
  if (!isTimeZone(name))
    throw new Unfit(field, `must be an IANA time zone such as Europe/Berlin, found ${shown(value)}`)
  return name
}

const memberKeys = (row: Row, field: string): readonly string[] | null =>
  optional(row, field, read.list(read.memberKey))

const place = (row: Row) => ({
  project: needed(row, 'project', read.key),
  task: needed(row, 'task', read.key),
  annotation: optional(row, 'annotation', read.key),
})

/**
 * Reads the fields of a workunit that stand in an object, by the rules of metrics.md, "Facts".
 * @throws Unfit with the field that breaks a rule
 */
export function workIn(row: Row): Workunit {
  const work: Workunit = {
    uuid: needed(row, 'uuid', read.uuid),
    createdAtMs: needed(row, 'created_at', read.instant),
    createdBy: needed(row, 'created_by', read.memberKey),
    workType: needed(row, 'work_type', read.oneOf(workTypes)),
    givenAction: optional(row, 'action', read.oneOf(actions)),
    activeMs: needed(row, 'time', read.number),
    inactiveMs: needed(row, 'inactive_time', read.orNull(read.number)),
    nextLabelStatus: needed(row, 'next_label_status', read.orNull(read.oneOf(labelStatuses))),
    score: optional(row, 'score', read.number),
    objects: optional(row, 'annotation_count', read.number),
  }
  const breach = breachOf(work)
  if (!breach) return work
  const value = row[breach.field]
  throw new Unfit(breach.field, typeof value === 'number' ? `${breach.reason}, found ${shown(value)}` : breach.reason)
}

const readers: { readonly [T in InterchangeRecord['type']]: (row: Row) => Extract<InterchangeRecord, { type: T }> } = {
  organization: (row) => ({
    type: 'organization',
    key: needed(row, 'key', read.key),
    name: needed(row, 'name', read.text),
    timeZone: needed(row, 'time_zone', timeZone),
  }),
  member: (row) => ({
    type: 'member',
    key: needed(row, 'key', read.memberKey),
    name: change(row, 'name', read.text),
    role: row.role === undefined ? undefined : needed(row, 'role', read.oneOf(roles)),
    formerKeys: memberKeys(row, 'former_keys') ?? undefined,
  }),
  workspace: (row) => ({
    type: 'workspace',
    key: needed(row, 'key', read.key),
    name: change(row, 'name', read.text),
    members: memberKeys(row, 'members') ?? [],
  }),
  project: (row) => ({
    type: 'project',
    key: needed(row, 'key', read.key),
    workspace: change(row, 'workspace', read.key),
    name: change(row, 'name', read.text),
    members: memberKeys(row, 'members') ?? [],
    inactivityThresholdMs: change(row, 'inactivity_threshold_ms', read.spanMs),
    labels: change(row, 'labels', read.json),
    settings: change(row, 'settings', read.json),
    archivedAtMs: change(row, 'archived_at', read.instant),
  }),
  task: (row) => ({
    type: 'task',
    project: needed(row, 'project', read.key),
    key: needed(row, 'key', read.key),
    name: change(row, 'name', read.text),
    data: change(row, 'data', read.json),
    frames: change(row, 'frames', read.count),
    priority: change(row, 'priority', read.number),
    assignedLabeler: change(row, 'assigned_labeler', read.memberKey),
    assignedReviewer: change(row, 'assigned_reviewer', read.memberKey),
    assignedAtMs: change(row, 'assigned_at', read.instant),
  }),
  annotation: (row) => ({
    type: 'annotation',
    ...place(row),
    result: needed(row, 'result', read.json),
    updatedAtMs: needed(row, 'updated_at', read.instant),
  }),
  workunit: (row) => ({
    type: 'workunit',
    ...place(row),
    startedAtMs: optional(row, 'started_at', read.instant),
    work: workIn(row),
    isClamped: optional(row, 'clamped', read.flag) || undefined,
    claimedMs: optional(row, 'claimed_time', read.spanMs) ?? undefined,
    result: optional(row, 'result', read.json) ?? undefined,
  }),
  comment: (row) => ({
    type: 'comment',
    uuid: needed(row, 'uuid', read.uuid),
    createdAtMs: needed(row, 'created_at', read.instant),
    createdBy: needed(row, 'created_by', read.memberKey),
    ...place(row),
    text: needed(row, 'text', read.text),
    resolvedAtMs: optional(row, 'resolved_at', read.instant),
  }),
}

const recordTypes = Object.keys(readers) as InterchangeRecord['type'][]

/**
 * Reads one line of the interchange format. Fields that it does not know are ignored, so that a newer file can be read.
 * Members' keys and UUIDs come out in lower case, instants as milliseconds, cut.
 * @returns the record, or the first field that breaks a rule (null: the line is no JSON object) and why.
 *   Refused are unknown types, keys not of 1 to 200 characters, texts with U+0000 or lone surrogates, and what metrics.md refuses.
 * Source: interchange.md; that a named thing exists is for the database to say.
 */
export function parseRecord(line: string): { readonly record: InterchangeRecord } | { readonly breach: Breach } {
  const outcome = attempt((): InterchangeRecord => {
    const row = read.objectIn(line)
    return readers[needed(row, 'type', read.oneOf(recordTypes))](row)
  })
  return 'breach' in outcome ? outcome : { record: outcome.value }
}
