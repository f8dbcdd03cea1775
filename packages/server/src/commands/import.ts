import { importFile } from '../exchange/import.ts'
import type { MediaCarriage } from '../exchange/import.ts'
import type { ImportTarget } from '../exchange/formats.ts'
import type { MediaTally } from '../exchange/load.ts'
import type { Tallies } from '../exchange/tally.ts'
import { takeMedia } from '../media/folder.ts'
import type { Command, Io } from './command.ts'

/** What became of the records, a line a type. Of a file that is all or nothing, none was refused once it is in. */
function summary(tallies: Tallies): string[] {
  const lines = Object.entries(tallies).map(
    ([type, { added, existing }]) => `${`${type}s`.padEnd(14)}${added} added, ${existing} already there, 0 refused`,
  )
  return lines.length ? lines : ['The file is empty: nothing was added']
}

function tellOfMedia({ added, existing, missing }: MediaTally, { media, print, say }: Io): void {
  if (added + existing) print(`${'media'.padEnd(14)}${added} added, ${existing} already there, 0 refused`)
  if (!missing) return
  const place = media ? 'in the folder beside the file' : 'here, and standard input brings none'
  say(`Media are missing: ${missing} that tasks name are not ${place}`)
}

/** Imports a file and prints what was added and what was there already. */
export const importInto: Command<ImportTarget> = async ({ database, media }, target, io) => {
  const source = await io.input()
  try {
    const { media: folder, onProgress, signal } = io
    const carriage: MediaCarriage = {
      take: async (named) => (folder ? takeMedia(media, folder, named, signal) : []),
      tell: (tally) => tellOfMedia(tally, io),
    }
    const tallies = await importFile(database, source, target, { carriage, onProgress, signal })
    for (const line of summary(tallies)) io.print(line)
    return 0
  } finally {
    await source.close()
  }
}
