import { Refusal } from '@labelpulse/domain'
import type { Action, LabelStatus, WorkType } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Page } from '../graphql/page.ts'
import { instantPage } from './instant-page.ts'
import type { Paging } from './instant-page.ts'
import { choose, instantParametersOf, narrowedByInstant } from './selection.ts'
import type { Selection } from './selection.ts'

export interface WorkunitRow {
  readonly uuid: string
  readonly startedAt: string
  readonly createdAt: string
  readonly memberId: string
  readonly projectId: string
  readonly taskId: string
  readonly workType: WorkType
  readonly action: Action
  readonly time: number
  readonly inactiveTime: number | null
  readonly nextLabelStatus: LabelStatus | null
  readonly annotation: string | null
  readonly score: number | null
  readonly clamped: boolean
}

/** A started_at that was not given is derived: shown, never counted with. */
const columns = `w.uuid, w.created_at as "createdAt", w.member_id as "memberId", w.project_id as "projectId",
  w.task_id as "taskId", w.work_type as "workType", w.action, w.active_ms::float8 as time,
  coalesce(w.started_at, w.created_at - (w.active_ms + coalesce(w.inactive_ms, 0)) * interval '1 millisecond') as "startedAt",
  w.inactive_ms::float8 as "inactiveTime", w.next_label_status as "nextLabelStatus",
  nullif(w.annotation_key, '') as annotation, w.score::float8 as score, w.is_clamped as clamped`

/** A page of the facts themselves, in order of their instant, ties by uuid. */
export async function workunitPage(
  em: SqlEntityManager,
  selection: Selection,
  paging: Paging,
): Promise<Page<WorkunitRow>> {
  const parameters = await instantParametersOf(em, await choose(em, selection))
  return instantPage(em, { columns, from: `from workunits w where ${narrowedByInstant('w')}`, parameters }, paging)
}

/** A member's workunit, as far as the visit sees it; null: there is none. */
export async function workunitOf(em: SqlEntityManager, uuid: string, memberId: string): Promise<WorkunitRow | null> {
  const [row] = await query<WorkunitRow>(
    em,
    `select ${columns} from workunits w where w.uuid = $1::uuid and w.member_id = $2::uuid`,
    [uuid, memberId],
  )
  return row ?? null
}

/** A workunit and when it was written here. */
interface Arrival extends WorkunitRow {
  readonly recordedAt: string
}

const pageSize = 500

/** What arrived since an instant and belongs to a selection, in order of arrival, a page at a time. */
async function* arrivedSince(em: SqlEntityManager, selection: Selection, since: Date): AsyncGenerator<Arrival> {
  const parameters = await instantParametersOf(em, await choose(em, selection))
  let [at, uuid]: [string, string | null] = [since.toISOString(), null]
  for (;;) {
    const rows: Arrival[] = await query(
      em,
      `select ${columns}, w.recorded_at as "recordedAt" from workunits w
       where ${narrowedByInstant('w')} and w.recorded_at >= $5::timestamptz
         and ($6::uuid is null or (w.recorded_at, w.uuid) > ($5::timestamptz, $6::uuid))
       order by w.recorded_at, w.uuid limit ${pageSize}`,
      [...parameters, at, uuid],
    )
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    ;[at, uuid] = [last.recordedAt, last.uuid]
  }
}

/** Work whose commit comes this long after it was written is still told. */
const overlapMs = 30_000
const mostUntold = 10_000

/** What arrives in a selection from now on, for one reader. */
export interface Arrivals {
  /** Looks what has arrived meanwhile, inside a visit. Refuses where the reader has fallen too far behind. */
  readonly look: (em: SqlEntityManager) => Promise<void>
  /** Takes what has not been told, each workunit once. */
  readonly untold: () => Iterable<WorkunitRow>
}

/** Begins to collect. What was written before and is committed after the first look has arrived as well. */
export function collectArrivals(selection: Selection): Arrivals {
  const beganAtMs = Date.now()
  let lookedAtMs = beganAtMs
  let isFirst = true
  let known: ReadonlySet<string> = new Set()
  const waiting: WorkunitRow[] = []

  return {
    look: async (em) => {
      const nowMs = Date.now()
      const seen = new Set<string>()
      const added: Arrival[] = []
      for await (const row of arrivedSince(em, selection, new Date(lookedAtMs - overlapMs))) {
        seen.add(row.uuid)
        const isFromBefore = isFirst && Date.parse(row.recordedAt) < beganAtMs
        if (!known.has(row.uuid) && !isFromBefore) added.push(row)
        if (waiting.length + added.length > mostUntold)
          throw new Refusal('RATE_LIMITED', `More than ${mostUntold} workunits wait to be told: ask for pages of them.`)
      }
      waiting.push(...added)
      known = seen
      lookedAtMs = nowMs
      isFirst = false
    },
    untold: function* () {
      for (let row = waiting.shift(); row; row = waiting.shift()) yield row
    },
  }
}
