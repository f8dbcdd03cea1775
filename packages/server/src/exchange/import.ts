import { commandLine } from '../audit/audit.ts'
import type { Actor } from '../audit/audit.ts'
import type { Database } from '../database/open.ts'
import type { ImportFormat, ImportTarget } from './formats.ts'
import { surveyInterchange } from './interchange.ts'
import { surveyLabelStudio } from './label-studio.ts'
import { load } from './load.ts'
import type { Survey } from './load.ts'
import { surveySegments } from './segments.ts'
import type { ProgressListener, Source } from './source.ts'
import type { Tallies } from './tally.ts'

export interface ImportOptions {
  /** Absent: whoever runs a command. */
  readonly by?: Actor
  readonly onProgress?: ProgressListener
  /** Stops the import; then nothing was written. */
  readonly signal?: AbortSignal
}

type Surveyor = (source: Source, target: ImportTarget, onProgress: ProgressListener) => Promise<Survey>

const surveyors: Readonly<Record<ImportFormat, Surveyor>> = {
  interchange: surveyInterchange,
  'label-studio': surveyLabelStudio,
  segments: surveySegments,
}

/**
 * Imports a file, all or nothing: it is read twice, first to refuse what is wrong with it, then to write what it says in
 * one transaction. What is there already is counted, not written again.
 */
export async function importFile(
  database: Database,
  source: Source,
  target: ImportTarget,
  { onProgress = () => {}, signal, by = commandLine }: ImportOptions = {},
): Promise<Tallies> {
  const survey = await surveyors[target.format](source, target, onProgress)
  return load(database, survey, { ...target, by }, signal)
}
