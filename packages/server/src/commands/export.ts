import { audit, commandLine } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { visit } from '../database/visit.ts'
import { exportOrganization } from '../exchange/export.ts'
import { organizationNamed } from '../exchange/target.ts'
import type { Command } from './command.ts'

export interface ExportArguments {
  readonly organization: string
}

/** Writes a whole organization as an interchange file. */
export const exportFrom: Command<ExportArguments> = async ({ database }, given, io) => {
  const { organizationId } = await organizationNamed(database, given.organization)
  // Before the first line of it: whoever has half of an export has that.
  await visit(database, operate(organizationId), (em) =>
    audit(em, commandLine, { action: 'export.done', subject: given.organization, details: { format: 'interchange' } }),
  )
  await io.output(exportOrganization(database, organizationId, io.signal))
  return 0
}
