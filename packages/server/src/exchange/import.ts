import { commandLine } from '../audit/audit.ts'
import type { Actor } from '../audit/audit.ts'
import type { Database } from '../database/open.ts'
import type { Medium } from '../media/media.ts'
import type { ImportFormat, ImportTarget } from './formats.ts'
import { surveyInterchange } from './interchange.ts'
import { surveyLabelStudio } from './label-studio.ts'
import { load } from './load.ts'
import type { MediaTally, Survey } from './load.ts'
import { surveySegments } from './segments.ts'
import type { ProgressListener, Source } from './source.ts'
import type { Tallies } from './tally.ts'

/** How the media that a file names come with it. */
export interface MediaCarriage {
  /** Keeps those that come, before anything else is written. */
  take(named: readonly string[]): Promise<readonly Medium[]>
  /** What became of them. */
  tell(tally: MediaTally): void
}

export interface ImportOptions {
  /** Absent: none come. */
  readonly carriage?: MediaCarriage
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
  { carriage, onProgress = () => {}, signal, by = commandLine }: ImportOptions = {},
): Promise<Tallies> {
  const survey = await surveyors[target.format](source, target, onProgress)
  const taken = (await carriage?.take(survey.media)) ?? []
  const { tallies, media } = await load(database, survey, { ...target, by, media: taken }, signal)
  carriage?.tell(media)
  return tallies
}
