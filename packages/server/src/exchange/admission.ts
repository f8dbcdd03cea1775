import { may, mediaNamedIn } from '@labelpulse/domain'
import { parseRecord, shown } from '@labelpulse/formats'
import type { Breach, Element } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { unseenMedia } from '../media/media.ts'
import { isFact } from './facts.ts'
import type { FactRecord } from './facts.ts'
import { namedIn } from './gathered.ts'
import type { Kind } from './gathered.ts'
import type { Names } from './names.ts'
import { foreignBreach } from './own-work.ts'

/** A line that is not written, and why. */
export interface Refused extends Breach {
  readonly line: number
}

/** A line that may be written. */
export interface Admitted {
  readonly line: number
  readonly record: FactRecord
}

/** What is to become of some lines. */
export interface Admission {
  /** What the admitted ones name. */
  readonly names: Names
  readonly admitted: readonly Admitted[]
  readonly refused: readonly Refused[]
}

function parsed({ text, line }: Element): Admitted | Refused {
  const outcome = parseRecord(text)
  if ('breach' in outcome) return { line, ...outcome.breach }
  const { record } = outcome
  if (isFact(record)) return { line, record }
  return { line, field: 'type', reason: `must be task, annotation, workunit or comment here, found '${record.type}'` }
}

const isAdmitted = (outcome: Admitted | Refused): outcome is Admitted => 'record' in outcome
const isRefused = (outcome: Admitted | Refused): outcome is Refused => !isAdmitted(outcome)

/** What records name, as far as the viewer sees it: what they do not see is not there. */
async function visibleNames(em: SqlEntityManager, records: readonly FactRecord[]): Promise<Names> {
  const named = records.flatMap(namedIn)
  const keysOf = (kind: Kind) => [...new Set(named.flatMap((one) => (one.kind === kind ? [one.key] : [])))]
  const rows = await query<{ kind: Kind; key: string; id: string }>(
    em,
    `select 'member' as kind, key, member_id as id from member_keys where key = any ($1::text[])
     union all select 'project', key, project_id from projects where key = any ($2::text[])`,
    [keysOf('member'), keysOf('project')],
  )
  const names: Names = { member: new Map(), workspace: new Map(), project: new Map() }
  for (const { kind, key, id } of rows) names[kind].set(key, id)
  return names
}

function unknownBreach(record: FactRecord, names: Names): Breach | null {
  const unknown = namedIn(record).find(({ kind, key }) => !names[kind].has(key))
  return unknown
    ? { field: unknown.field, reason: `names no ${unknown.kind} that there is: ${shown(unknown.key)}` }
    : null
}

const mediaOf = (record: FactRecord): string[] => (record.type === 'task' ? mediaNamedIn(record.data) : [])

// Whoever names a medium sees it from then on.
function mediaBreach(record: FactRecord, unseen: ReadonlySet<string>): Breach | null {
  const missing = mediaOf(record).find((sha256) => unseen.has(sha256))
  return missing === undefined ? null : { field: 'data', reason: `names a medium that is not there: ${missing}` }
}

/** Whether a viewer writes work of others, too. */
export const writesAnybodys = ({ role, scopes }: Viewer): boolean => may(role, scopes, 'ingestForOthers')

/** Decides what a viewer may write of the lines that they sent, in a reading visit of theirs. */
export async function admission(em: SqlEntityManager, viewer: Viewer, lines: readonly Element[]): Promise<Admission> {
  const outcomes = lines.map(parsed)
  const records = outcomes.filter(isAdmitted).map(({ record }) => record)
  const names = await visibleNames(em, records)
  const unseen = await unseenMedia(em, records.flatMap(mediaOf))
  const nowMs = Date.now()
  const breachOf = (record: FactRecord): Breach | null =>
    (writesAnybodys(viewer) ? null : foreignBreach(viewer, record, names, nowMs)) ??
    unknownBreach(record, names) ??
    mediaBreach(record, unseen)
  const judged = outcomes.map((outcome): Admitted | Refused => {
    const breach = isAdmitted(outcome) ? breachOf(outcome.record) : null
    return breach ? { line: outcome.line, ...breach } : outcome
  })
  return {
    names,
    admitted: judged.filter(isAdmitted),
    refused: judged.filter(isRefused),
  }
}
