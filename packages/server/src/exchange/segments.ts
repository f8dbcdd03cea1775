import {
  collectSegmentsPerson,
  collectSegmentsSample,
  createElementSplitter,
  parseSegmentsWorkunit,
  segmentsFacts,
} from '@labelpulse/formats'
import type { Newcomers, SegmentsSamples, SegmentsWorkunit } from '@labelpulse/formats'
import { batched } from './batches.ts'
import type { ImportTarget } from './formats.ts'
import type { Batch, Survey } from './load.ts'
import { joining, projectKey } from './project.ts'
import { readingOf } from './reading.ts'
import type { Shape } from './reading.ts'
import type { ProgressListener, Source } from './source.ts'

const shape: Shape<SegmentsWorkunit> = {
  createSplitter: createElementSplitter,
  parse: (text) => {
    const parsed = parseSegmentsWorkunit(text)
    return 'breach' in parsed ? parsed : { value: parsed.workunit }
  },
}

/** The first reading of a Segments.ai export: every workunit is looked at, and who worked on what is gathered. */
export async function surveySegments(
  source: Source,
  target: ImportTarget,
  onProgress: ProgressListener,
): Promise<Survey> {
  const project = projectKey(target)
  const reading = readingOf(source, shape, onProgress)
  const newcomers: Newcomers = new Map()
  const samples: SegmentsSamples = new Map()
  for await (const some of reading('reading'))
    for (const { value } of some) {
      collectSegmentsPerson(newcomers, value)
      collectSegmentsSample(samples, value)
    }

  async function* batches(): AsyncGenerator<Batch> {
    const unwritten = new Map(samples)
    for await (const some of batched(reading('writing')))
      yield { records: some.flatMap((workunit) => segmentsFacts(workunit, project, unwritten)), knownWorkunits: 0 }
  }
  return {
    media: [],
    organization: null,
    gatheredFor: (names) => joining(target, [...newcomers.values()], names),
    batches,
  }
}
