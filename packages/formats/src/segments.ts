import type { Workunit } from '@labelpulse/domain'
import { attempt, shown, Unfit } from './breach.ts'
import type { Breach } from './breach.ts'
import * as read from './field.ts'
import type { Reader, Row } from './field.ts'
import { instantMs, instantText } from './instant.ts'
import { workIn } from './interchange.ts'
import { meet } from './newcomer.ts'
import type { Newcomers } from './newcomer.ts'
import type { TaskRecord, WorkunitRecord } from './record.ts'
import { sourceUuid } from './source-uuid.ts'

/** A workunit of Segments.ai and the sample that it was done on. */
export interface SegmentsWorkunit {
  /** `created_by` as Segments names them; the member's key is in `work`. */
  readonly person: string
  readonly sample: string
  readonly sampleName: string | null
  readonly work: Workunit
}

const instantInUtc: Reader<number> = (value, field) => {
  const ms = typeof value === 'string' ? instantMs(value, 'UTC') : null
  if (ms === null) throw new Unfit(field, `must be an instant such as 2026-03-29T02:30:00Z, found ${shown(value)}`)
  return ms
}

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text)

function workunitIn(row: Row): SegmentsWorkunit {
  const person = read.needed(row, 'created_by', read.key)
  const sample = read.needed(row, 'sample_uuid', read.key)
  const fields = {
    created_at: instantText(read.needed(row, 'created_at', instantInUtc)),
    created_by: (isEmail(person) ? person : `${person}@segments.local`).toLowerCase(),
    work_type: row.work_type,
    time: row.time,
    inactive_time: row.inactive_time ?? null,
    next_label_status: row.next_label_status,
  }
  // A sample may be renamed between two exports; its workunits stay the same ones.
  const uuid = row.uuid ?? sourceUuid('segments', sample, ...Object.values(fields))
  return {
    person,
    sample,
    sampleName: read.optional(row, 'sample_name', read.text),
    work: workIn({ ...fields, uuid }),
  }
}

/**
 * Reads one workunit of a Segments.ai export. Instants without a zone are UTC, an absent `inactive_time` was not measured,
 * and without a `uuid` it gets the UUIDv5 of its other fields, so that a second import knows it.
 * @returns the workunit, or the first field that breaks a rule of metrics.md, "Facts"
 */
export function parseSegmentsWorkunit(
  element: string,
): { readonly workunit: SegmentsWorkunit } | { readonly breach: Breach } {
  const outcome = attempt(() => workunitIn(read.objectIn(element)))
  return 'breach' in outcome ? outcome : { workunit: outcome.value }
}

/** The first pass over a file: who worked, a reviewer where they have `review` workunits, else an annotator. */
export function collectSegmentsPerson(newcomers: Newcomers, { person, work }: SegmentsWorkunit): void {
  const role = work.workType === 'review' ? 'reviewer' : 'annotator'
  meet(newcomers, { key: work.createdBy, name: isEmail(person) ? null : person, role })
}

/** The samples of a file so far, by their UUIDs: the name that was said last; null: none was. */
export type SegmentsSamples = Map<string, string | null>

/** The first pass over a file: on what was worked. */
export function collectSegmentsSample(samples: SegmentsSamples, { sample, sampleName }: SegmentsWorkunit): void {
  samples.set(sample, sampleName ?? samples.get(sample) ?? null)
}

/**
 * The second pass over a file: the work, and before the first work on a sample the sample as a task (its name where it has one).
 * @param samples those that are no tasks yet; the sample is taken out of them
 */
export function segmentsFacts(
  { sample, work }: SegmentsWorkunit,
  project: string,
  samples: SegmentsSamples,
): (TaskRecord | WorkunitRecord)[] {
  const name = samples.get(sample)
  const isFirst = samples.delete(sample)
  const task = { type: 'task' as const, project, key: sample, name: name ?? undefined }
  const done = { type: 'workunit' as const, project, task: sample, annotation: null, startedAtMs: null, work }
  return isFirst ? [task, done] : [done]
}
