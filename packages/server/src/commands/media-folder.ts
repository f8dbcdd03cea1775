import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaFolder } from '../media/folder.ts'
import { refusalOf, writeOutput } from './files.ts'

const absences = new Set(['ENOENT', 'ENOTDIR'])

const isAbsence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && absences.has(String(error.code))

/** `acme.media`, beside `acme.ndjson` and `acme.ndjson.gz`. */
export const folderNameFor = (path: string): string => `${path.replace(/\.gz$/, '').replace(/\.ndjson$/, '')}.media`

/** The folder of media beside an interchange file; it comes into being with the first one that is written. */
export function folderBeside(path: string): MediaFolder {
  const folder = folderNameFor(path)
  return {
    read: async (sha256) => {
      try {
        return (await open(join(folder, sha256))).createReadStream()
      } catch (error) {
        if (isAbsence(error)) return null
        throw refusalOf(join(folder, sha256), error)
      }
    },
    write: async (sha256, chunks) => {
      try {
        await mkdir(folder, { recursive: true })
      } catch (error) {
        throw refusalOf(folder, error)
      }
      await writeOutput(join(folder, sha256), chunks)
    },
  }
}
