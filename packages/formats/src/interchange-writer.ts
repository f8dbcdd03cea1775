import { instantText } from './instant.ts'
import type { InterchangeRecord, ProjectRecord, TaskRecord, WorkunitRecord } from './record.ts'

// JSON.stringify leaves undefined fields out. Where absent and null mean the same, null is left out too.

const changedAt = (ms: number | null | undefined): string | null | undefined =>
  typeof ms === 'number' ? instantText(ms) : ms
const knownAt = (ms: number | null): string | undefined => (ms === null ? undefined : instantText(ms))

const projectFields = (project: ProjectRecord) => ({
  type: project.type,
  key: project.key,
  workspace: project.workspace,
  name: project.name,
  members: project.members,
  inactivity_threshold_ms: project.inactivityThresholdMs,
  labels: project.labels,
  settings: project.settings,
  archived_at: changedAt(project.archivedAtMs),
})

const taskFields = (task: TaskRecord) => ({
  type: task.type,
  project: task.project,
  key: task.key,
  name: task.name,
  data: task.data,
  frames: task.frames,
  priority: task.priority,
  assigned_labeler: task.assignedLabeler,
  assigned_reviewer: task.assignedReviewer,
  assigned_at: changedAt(task.assignedAtMs),
})

const workunitFields = ({ work, ...record }: WorkunitRecord) => ({
  type: record.type,
  uuid: work.uuid,
  started_at: knownAt(record.startedAtMs),
  created_at: instantText(work.createdAtMs),
  created_by: work.createdBy,
  project: record.project,
  task: record.task,
  annotation: record.annotation ?? undefined,
  work_type: work.workType,
  action: work.givenAction ?? undefined,
  time: work.activeMs,
  inactive_time: work.inactiveMs,
  next_label_status: work.nextLabelStatus,
  score: work.score ?? undefined,
  annotation_count: work.objects ?? undefined,
  clamped: record.isClamped,
  claimed_time: record.claimedMs,
  result: record.result,
})

function fieldsOf(record: InterchangeRecord): object {
  switch (record.type) {
    case 'organization':
      return { type: record.type, key: record.key, name: record.name, time_zone: record.timeZone }
    case 'member':
      return {
        type: record.type,
        key: record.key,
        name: record.name,
        role: record.role,
        former_keys: record.formerKeys,
      }
    case 'workspace':
      return record
    case 'project':
      return projectFields(record)
    case 'task':
      return taskFields(record)
    case 'annotation': {
      const { annotation, updatedAtMs, ...same } = record
      return { ...same, annotation: annotation ?? undefined, updated_at: instantText(updatedAtMs) }
    }
    case 'workunit':
      return workunitFields(record)
    case 'comment': {
      const { createdAtMs, createdBy, annotation, resolvedAtMs, ...same } = record
      return {
        ...same,
        created_at: instantText(createdAtMs),
        created_by: createdBy,
        annotation: annotation ?? undefined,
        resolved_at: knownAt(resolvedAtMs),
      }
    }
  }
}

/**
 * Writes a record as one line of the interchange format, without the line's end: `parseRecord` reads the same record from it.
 * Fields that mean nothing are left out: an unnamed annotation, an action that was not given, an unknown score.
 */
export const writeRecord = (record: InterchangeRecord): string => JSON.stringify(fieldsOf(record))
