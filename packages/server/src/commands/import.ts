import { importFile } from '../exchange/import.ts'
import type { ImportTarget } from '../exchange/formats.ts'
import type { Tallies } from '../exchange/tally.ts'
import type { Command } from './command.ts'

/** What became of the records, a line a type. Of a file that is all or nothing, none was refused once it is in. */
function summary(tallies: Tallies): string[] {
  const lines = Object.entries(tallies).map(
    ([type, { added, existing }]) => `${`${type}s`.padEnd(14)}${added} added, ${existing} already there, 0 refused`,
  )
  return lines.length ? lines : ['The file is empty: nothing was added']
}

/** Imports a file and prints what was added and what was there already. */
export const importInto: Command<ImportTarget> = async ({ database }, target, io) => {
  const source = await io.input()
  try {
    const { onProgress, signal } = io
    for (const line of summary(await importFile(database, source, target, { onProgress, signal }))) io.print(line)
    return 0
  } finally {
    await source.close()
  }
}
