import { audit, commandLine } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { visit } from '../database/visit.ts'
import { exportOrganization } from '../exchange/export.ts'
import { mediaToExport } from '../exchange/media-export.ts'
import { organizationNamed } from '../exchange/target.ts'
import type { Command, Io, Parts } from './command.ts'

export interface ExportArguments {
  readonly organization: string
}

/** Writes the media that tasks name beside the file, or says that they are not carried. */
async function exportMedia({ database, media }: Parts, organizationId: string, io: Io): Promise<void> {
  let [left, lost] = [0, 0]
  for await (const sha256 of mediaToExport(database, organizationId, io.signal)) {
    const file = io.media && (await media.open(sha256))
    if (!io.media) left += 1
    else if (!file) lost += 1
    else await io.media.write(sha256, file.createReadStream())
  }
  if (left) io.say(`Media are not carried: standard output has no folder beside it for the ${left} that tasks name`)
  if (lost) io.say(`Media are missing: ${lost} that tasks name are not in the data directory`)
}

/** Writes a whole organization as an interchange file, and its media into a folder beside it. */
export const exportFrom: Command<ExportArguments> = async (parts, given, io) => {
  const { database } = parts
  const { organizationId } = await organizationNamed(database, given.organization)
  // Before the first line of it: whoever has half of an export has that.
  await visit(database, operate(organizationId), (em) =>
    audit(em, commandLine, { action: 'export.done', subject: given.organization, details: { format: 'interchange' } }),
  )
  await io.output(exportOrganization(database, organizationId, io.signal))
  await exportMedia(parts, organizationId, io)
  return 0
}
