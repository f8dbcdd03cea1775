import type { SqlEntityManager } from '@mikro-orm/sql'
import { audit } from '../audit/audit.ts'
import type { Actor } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import type { Database } from '../database/open.ts'
import type { Pulse } from '../database/pulses.ts'
import { visit } from '../database/visit.ts'
import { redate } from '../projects/redating.ts'
import { raiseAuthorization } from '../members/authorization.ts'
import { noteMedia, unseenMedia } from '../media/media.ts'
import type { Medium } from '../media/media.ts'
import { openLedger } from '../work/ledger.ts'
import { writeFacts } from './facts.ts'
import type { FactRecord } from './facts.ts'
import type { ImportTarget } from './formats.ts'
import { withoutFormer } from './former-keys.ts'
import type { Gathered } from './gathered.ts'
import { namesOf, refuseRoleless, refuseUnknown } from './names.ts'
import type { Names } from './names.ts'
import { changeMembers, writePeopleAndPlaces } from './people-and-places.ts'
import { count, countAll } from './tally.ts'
import type { Tallies } from './tally.ts'
import { changeOrganization, putOrganization, targetOf } from './target.ts'
import type { Target } from './target.ts'

/** A few thousand records that are written together. */
export interface Batch {
  readonly records: readonly FactRecord[]
  /** Workunits that were found to be there before they became records. */
  readonly knownWorkunits: number
}

/** What the first reading of a file found, and how its second one goes. */
export interface Survey {
  /** The media that its tasks name, by their SHA-256. */
  readonly media: readonly string[]
  readonly organization: Gathered['organization']
  /** What it brings of people and places, given those that are there; refuses what it may not bring. */
  gatheredFor(names: Names): Gathered
  /** Reads the file again, for its facts. */
  batches(em: SqlEntityManager, organizationId: string, names: Names): AsyncIterable<Batch>
}

/** What is imported, where to, and by whom. */
export interface Importing extends Pick<ImportTarget, 'format' | 'organization'> {
  readonly by: Actor
  /** What came beside the file, kept already. */
  readonly media: readonly Medium[]
}

/** What became of the media that a file names. */
export interface MediaTally {
  readonly added: number
  readonly existing: number
  /** They neither came nor were there. */
  readonly missing: number
}

/** What became of a file. */
export interface Loaded {
  readonly tallies: Tallies
  readonly media: MediaTally
}

const addedIn = (tallies: Tallies): Record<string, number> =>
  Object.fromEntries(Object.entries(tallies).map(([type, { added }]) => [type, added]))

async function writeMedia(
  em: SqlEntityManager,
  organizationId: string,
  named: readonly string[],
  brought: readonly Medium[],
): Promise<MediaTally> {
  const added = await noteMedia(em, organizationId, brought)
  const missing = (await unseenMedia(em, named)).size
  return { added, existing: named.length - missing - added, missing }
}

interface Written extends Loaded {
  readonly pulse: Pulse | null
}

async function write(em: SqlEntityManager, target: Target, survey: Survey, importing: Importing): Promise<Written> {
  const { format, by } = importing
  const { organizationId } = target
  const tallies: Tallies = {}
  const isNew = await putOrganization(em, target, survey.organization, by)
  if (survey.organization) count(tallies, 'organization', Number(isNew), Number(!isNew))
  const names = await namesOf(em, organizationId)
  const brought = survey.gatheredFor(names)
  const gathered = await withoutFormer(em, organizationId, brought)
  count(tallies, 'member', 0, brought.members.size - gathered.members.size)
  refuseUnknown(gathered, names)
  refuseRoleless(gathered, names)
  countAll(tallies, await writePeopleAndPlaces(em, organizationId, gathered, names, by))
  const ledger = await openLedger(em, organizationId)
  for await (const { records, knownWorkunits } of survey.batches(em, organizationId, names)) {
    countAll(tallies, await writeFacts(em, names, records, ledger))
    count(tallies, 'workunit', 0, knownWorkunits)
  }
  const media = await writeMedia(em, organizationId, survey.media, importing.media)
  const pulse = await ledger.post(em)
  await changeMembers(em, organizationId, gathered, names, by)
  await audit(em, by, { action: 'import.done', subject: format, details: { records: addedIn(tallies) } })
  // Last, for until the commit nobody else can write the organization's row, as whoever takes rights away has to.
  if (survey.organization && !isNew) await changeOrganization(em, target, survey.organization, by)
  if (gathered.members.size + gathered.workspaces.size + gathered.projects.size > 0)
    await raiseAuthorization(em, organizationId)
  return { tallies, media, pulse }
}

/** Writes what a file says in one transaction, all or nothing, and wakes up whoever watches. */
export async function load(
  database: Database,
  survey: Survey,
  importing: Importing,
  signal: AbortSignal | undefined,
): Promise<Loaded> {
  const target = await targetOf(database, survey.organization, importing.organization)
  const { pulse, ...loaded } = await visit(
    database,
    operate(target.organizationId),
    (em) => write(em, target, survey, importing),
    signal && { signal },
  )
  if (pulse) database.pulses.announce(pulse)
  // It may be in another time zone now.
  if (survey.organization) await redate(database, target.organizationId, signal)
  return loaded
}
