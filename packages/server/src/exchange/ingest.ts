import { setTimeout as sleep } from 'node:timers/promises'
import { may, Refusal } from '@labelpulse/domain'
import { BrokenFile, createLineSplitter } from '@labelpulse/formats'
import type { Breach, Element } from '@labelpulse/formats'
import { read } from '../database/keys/read.ts'
import { record } from '../database/keys/record.ts'
import type { Database } from '../database/open.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import { openLedger } from '../work/ledger.ts'
import { admission, writesAnybodys } from './admission.ts'
import type { Admission, Admitted, Refused } from './admission.ts'
import { maxCharacters } from './batches.ts'
import { writeFacts } from './facts.ts'
import { takingBreaches } from './own-work.ts'
import type { Tally } from './tally.ts'
import { elementsIn } from './text.ts'

/** What became of the lines that were sent. */
export interface IngestAnswer {
  added: number
  existing: number
  readonly refused: Refused[]
}

const maxLines = 500
const maxRefused = 10_000
const quietMs = 50

const foreignKeyViolation = '23503'

const namesNobody = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === foreignKeyViolation

/** Writes what was admitted of one project, but for what would take from others. */
async function writeProject(
  database: Database,
  viewer: Viewer,
  { names }: Admission,
  admitted: readonly Admitted[],
): Promise<IngestAnswer> {
  const projectId = names.project.get(admitted[0]?.record.project ?? '') ?? ''
  const outcome = await visit(database, record(viewer, projectId), async (em) => {
    const ledger = await openLedger(em, viewer.organizationId)
    const taking = writesAnybodys(viewer)
      ? new Map<Admitted, Breach>()
      : await takingBreaches(em, viewer, projectId, admitted)
    const records = admitted.filter((one) => !taking.has(one)).map((one) => one.record)
    const written = await writeFacts(em, names, records, ledger)
    return { tallies: Object.values(written), taking, pulse: await ledger.post(em) }
  })
  const { tallies, taking, pulse } = outcome
  if (pulse) database.pulses.announce(pulse)
  const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0)
  const refused = [...taking].map(([{ line }, breach]): Refused => ({ line, ...breach }))
  return { added: sum('added'), existing: sum('existing'), refused }
}

async function writeLines(
  database: Database,
  allowed: () => Promise<Viewer>,
  lines: readonly Element[],
  answer: IngestAnswer,
  isSecondTry = false,
): Promise<void> {
  const viewer = await allowed()
  const judged = await visit(database, read(viewer), (em) => admission(em, viewer, lines))
  answer.refused.push(...judged.refused)
  for (const some of Map.groupBy(judged.admitted, ({ record: { project } }) => project).values()) {
    try {
      const { added, existing, refused } = await writeProject(database, viewer, judged, some)
      answer.added += added
      answer.existing += existing
      answer.refused.push(...refused)
    } catch (error) {
      if (isSecondTry || !namesNobody(error)) throw error
      // Somebody whom they name went since they were judged, as by a merge: they are judged once more.
      const numbers = new Set(some.map(({ line }) => line))
      const again = lines.filter(({ line }) => numbers.has(line))
      await writeLines(database, allowed, again, answer, true)
    }
  }
}

/** How many of the lines, from the first on, are enough for one write; 0: more of them fit in. */
function enoughOf(lines: readonly Element[]): number {
  let characters = 0
  for (const [index, { text }] of lines.entries()) {
    characters += text.length
    if (index + 1 === maxLines || characters >= maxCharacters) return index + 1
  }
  return 0
}

/** Gathers lines until there are enough for one write, or nothing more came for a moment. */
async function* gathered(body: AsyncIterable<Uint8Array>): AsyncGenerator<Element[]> {
  const arriving = elementsIn(body, createLineSplitter())
  const pull = (): ReturnType<typeof arriving.next> => {
    const pulled = arriving.next()
    // It may fail after nobody wants it any more.
    pulled.catch(() => {})
    return pulled
  }
  const lines: Element[] = []
  try {
    for (let next = pull(); ;) {
      const arrived = await (lines.length ? Promise.race([next, sleep(quietMs, null)]) : next)
      if (arrived?.done) break
      if (arrived) {
        lines.push(...arrived.value)
        next = pull()
      }
      for (let count = enoughOf(lines); count; count = enoughOf(lines)) yield lines.splice(0, count)
      if (!arrived && lines.length) yield lines.splice(0)
    }
  } catch (error) {
    // What came before the body broke off is written all the same.
    if (lines.length) yield lines
    throw error
  }
  if (lines.length) yield lines
}

/**
 * Writes newline-delimited records as they arrive: the good ones, in short transactions; the others are refused one by one.
 * What was sent before changes nothing. Owners, admins and managers write work of anybody in the projects they see,
 * others only their own.
 * @param whoAsks finds out anew, before each write, who sends this and what they may; throws where nobody may any more
 */
export async function ingest(
  database: Database,
  whoAsks: () => Promise<Viewer>,
  body: AsyncIterable<Uint8Array>,
): Promise<IngestAnswer> {
  const answer: IngestAnswer = { added: 0, existing: 0, refused: [] }
  const allowed = async (): Promise<Viewer> => {
    const viewer = await whoAsks()
    if (may(viewer.role, viewer.scopes, 'ingest')) return viewer
    throw new Refusal('FORBIDDEN', 'This takes a token with the scope ingest.')
  }
  await allowed()
  try {
    for await (const lines of gathered(body)) {
      await writeLines(database, allowed, lines, answer)
      if (answer.refused.length >= maxRefused)
        throw new BrokenFile(lines.at(-1)?.line ?? 0, `${maxRefused} lines or more were refused up to this one`)
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
    const reason = `${error.reason}; what comes after it was not read`
    answer.refused.push({ line: error.line, field: null, reason })
  }
  answer.refused.sort((a, b) => a.line - b.line)
  return answer
}
