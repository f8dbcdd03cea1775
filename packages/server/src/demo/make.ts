import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { audit, commandLine } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { writeFacts } from '../exchange/facts.ts'
import { gather, nothing } from '../exchange/gathered.ts'
import { namesOf } from '../exchange/names.ts'
import { writePeopleAndPlaces } from '../exchange/people-and-places.ts'
import { createOrganization } from '../members/organizations.ts'
import { openLedger } from '../work/ledger.ts'
import { demoOrganization, story } from './story.ts'

const seed = 20_140

const batchSize = 5000

// People who look at the demo expect their own clock; a server's machine often has none.
function ownTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return /^(?:UTC|GMT|Etc\/.*)$/.test(timeZone) ? 'Europe/Warsaw' : timeZone
}

async function write(em: SqlEntityManager, organizationId: string, nowMs: number, timeZone: string): Promise<void> {
  await createOrganization(em, { organizationId, ...demoOrganization, timeZone, isDemo: true })
  const { key, name } = demoOrganization
  await audit(em, commandLine, { action: 'organization.created', subject: key, details: { name, timeZone } })
  const { peopleAndPlaces, facts } = story({ seed, nowMs, timeZone })
  const gathered = nothing()
  peopleAndPlaces.forEach((record, index) => gather(gathered, record, { line: index + 1, index: null }))
  const names = await namesOf(em, organizationId)
  await writePeopleAndPlaces(em, organizationId, gathered, names, commandLine)
  const ledger = await openLedger(em, organizationId)
  for (let from = 0; from < facts.length; from += batchSize)
    await writeFacts(em, names, facts.slice(from, from + batchSize), ledger)
  // Nobody watches an organization that did not exist.
  await ledger.post(em)
}

/**
 * Makes the demo organization with its work up to now in one transaction, where there is no organization at all.
 * @returns whether it was made
 */
export async function makeDemo(database: Visitable, nowMs: number, timeZone = ownTimeZone()): Promise<boolean> {
  const organizationId = newId()
  return visit(database, operate(organizationId), async (em) => {
    // Whoever sets the server up at the same moment waits here, or is waited for.
    await query(em, "select pg_advisory_xact_lock(hashtext('labelpulse.setup'))")
    const [found] = await query<{ exist: boolean }>(em, 'select organizations_exist() as exist')
    if (found?.exist) return false
    await write(em, organizationId, nowMs, timeZone)
    return true
  })
}
