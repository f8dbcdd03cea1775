import { exportOrganization } from '../exchange/export.ts'
import { organizationNamed } from '../exchange/target.ts'
import type { Command } from './command.ts'

export interface ExportArguments {
  readonly organization: string
}

/** Writes a whole organization as an interchange file. */
export const exportFrom: Command<ExportArguments> = async ({ database }, given, io) => {
  const { organizationId } = await organizationNamed(database, given.organization)
  await io.output(exportOrganization(database, organizationId, io.signal))
  return 0
}
