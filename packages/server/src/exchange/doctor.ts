import { dayAt } from '@labelpulse/domain'
import { CellChanges, columnOf, factsOf, sumAtomNames } from '@labelpulse/metrics'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { examine, operate } from '../database/keys/operate.ts'
import type { Database } from '../database/open.ts'
import type { Pulse } from '../database/pulses.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Organization } from '../members/organizations.ts'
import { calendarOf } from '../work/calendar.ts'
import type { Calendar } from '../work/calendar.ts'
import { Ledger } from '../work/ledger.ts'
import { noteTaskMedia } from '../media/task-media.ts'
import { redateAnew } from '../work/time-zone.ts'
import { correctWorkunits, saveStates } from '../work/save.ts'
import { settleTasks } from '../work/tasks.ts'
import { examineAnnotations } from './examine-annotations.ts'
import type { ExaminedAnnotation } from './examine-annotations.ts'
import { examineCells } from './examine-cells.ts'
import { examineMedia } from './examine-media.ts'
import { examineTasks } from './examine-tasks.ts'
import { noFindings } from './findings.ts'
import type { Findings } from './findings.ts'
import { stockOf } from './stock.ts'
import type { Stock } from './stock.ts'

/** How an organization is. */
export interface Health {
  readonly annotationCount: number
  readonly findings: Findings
}

export interface ExaminationOptions {
  /** Whether what is wrong is written anew. */
  readonly repair?: boolean
  readonly signal?: AbortSignal
}

interface Examination {
  readonly calendar: Calendar
  readonly stock: Stock
  readonly findings: Findings
  readonly repair: boolean
  readonly pulses: Pulse[]
}

const tasksAPage = 500

/** The ids of a project's tasks, in pages. */
async function* taskPages(
  em: SqlEntityManager,
  { organizationId }: Calendar,
  projectId: string,
): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const rows = await query<{ task_id: string; key: string }>(
      em,
      `select task_id, key from tasks where organization_id = $1::uuid and project_id = $2::uuid and key > $3
       order by key limit ${tasksAPage}`,
      [organizationId, projectId, after],
    )
    const last = rows.at(-1)
    if (!last) return
    after = last.key
    yield rows.map((row) => row.task_id)
  }
}

async function repairAnnotations(
  em: SqlEntityManager,
  { organizationId }: Calendar,
  examined: readonly ExaminedAnnotation[],
): Promise<void> {
  await saveStates(
    em,
    organizationId,
    examined.filter(({ isWrong }) => isWrong),
  )
  const corrections = examined.flatMap(({ wrongWorkunits, state: { author } }) =>
    wrongWorkunits.map((work) => ({ work, author })),
  )
  await correctWorkunits(em, organizationId, corrections)
}

/** Makes the day cells of a project anew. */
async function rebuildCells(
  em: SqlEntityManager,
  { calendar: { organizationId, current }, pulses }: Examination,
  projectId: string,
  ledger: Ledger,
): Promise<void> {
  await query(
    em,
    `update day_cells set ${sumAtomNames.map((name) => `${columnOf(name)} = 0`).join(', ')}, lead_times = '',
       long_lead_times = '{}', version = version + 1
     where organization_id = $1::uuid and project_id = $2::uuid and generation = $3::int`,
    [organizationId, projectId, current.generation],
  )
  const pulse = await ledger.post(em)
  if (pulse) pulses.push(pulse)
}

async function examineProject(em: SqlEntityManager, examination: Examination, projectId: string): Promise<number> {
  const { calendar, stock, findings, repair } = examination
  const cells = new CellChanges()
  const ledger = new Ledger({ ...calendar, next: null })
  let annotationCount = 0
  for await (const taskIds of taskPages(em, calendar, projectId)) {
    const project = stock.projects.get(projectId) ?? ''
    const examined = await examineAnnotations(em, calendar.organizationId, project, taskIds, findings)
    annotationCount += examined.length
    for (const { history } of examined) {
      const facts = factsOf(history, (instantMs) => dayAt(instantMs, calendar.current.timeZone))
      cells.add(facts, 1)
      if (repair) ledger.note({ projectId, notedGeneration: 0 }, [], history)
    }
    const page = { taskIds, annotations: examined }
    const wrongTaskIds = await examineTasks(em, calendar.organizationId, project, page, findings)
    if (repair) await repairAnnotations(em, calendar, examined)
    if (repair) await settleTasks(em, calendar.organizationId, wrongTaskIds)
    const misnaming = await examineMedia(em, calendar.organizationId, project, taskIds, findings)
    if (repair) await noteTaskMedia(em, calendar.organizationId, misnaming)
  }
  const foundBefore = findings.count
  await examineCells(em, stock, projectId, cells.list(), findings)
  if (repair && findings.count > foundBefore) await rebuildCells(em, examination, projectId, ledger)
  return annotationCount
}

async function examineAll(
  em: SqlEntityManager,
  organizationId: string,
  repair: boolean,
): Promise<Health & { pulses: Pulse[] }> {
  // What is about to be written anew must not change meanwhile; it can still be read.
  if (repair)
    await query(em, 'lock table redatings, tasks, task_media, annotations, workunits, day_cells in exclusive mode')
  const calendar = await calendarOf(em, organizationId)
  const stock = await stockOf(em, organizationId)
  const examination: Examination = { calendar, stock, findings: noFindings(), repair, pulses: [] }
  let annotationCount = 0
  for (const projectId of stock.projects.keys()) annotationCount += await examineProject(em, examination, projectId)
  // A generation that is under way was made of what was wrong.
  if (repair && examination.findings.count) await redateAnew(em, organizationId)
  return { annotationCount, findings: examination.findings, pulses: examination.pulses }
}

/**
 * Recomputes everything that is derived in an organization (the state of each annotation, the action and the author of each
 * workunit, where each task stands, the day cells) from its workunits, and which media its tasks name from their data, as they are
 * at one moment, and compares it with what is stored, to the last digit. `repair`: writes anew what is wrong, while writers wait.
 */
export async function examineOrganization(
  database: Database,
  { organizationId }: Pick<Organization, 'organizationId'>,
  { repair = false, signal }: ExaminationOptions = {},
): Promise<Health> {
  const key = repair ? operate(organizationId) : examine(organizationId)
  const work = (em: SqlEntityManager) => examineAll(em, organizationId, repair)
  const { pulses, ...health } = await visit(database, key, work, signal && { signal })
  for (const pulse of pulses) database.pulses.announce(pulse)
  return health
}
