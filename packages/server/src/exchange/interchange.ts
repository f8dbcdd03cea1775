import { mediaNamedIn } from '@labelpulse/domain'
import { createLineSplitter, parseRecord } from '@labelpulse/formats'
import type { InterchangeRecord } from '@labelpulse/formats'
import { batched } from './batches.ts'
import { isFact } from './facts.ts'
import type { FactRecord } from './facts.ts'
import type { ImportTarget } from './formats.ts'
import { gather, nothing } from './gathered.ts'
import type { Batch, Survey } from './load.ts'
import { readingOf } from './reading.ts'
import type { Read, Shape } from './reading.ts'
import type { ProgressListener, Source } from './source.ts'

const shape: Shape<InterchangeRecord> = {
  createSplitter: createLineSplitter,
  parse: (text) => {
    const parsed = parseRecord(text)
    return 'breach' in parsed ? parsed : { value: parsed.record }
  },
}

const isFactRead = (read: Read<InterchangeRecord>): read is Read<FactRecord> => isFact(read.value)

/** The first reading of an interchange file: every line is looked at, people and places are kept. */
export async function surveyInterchange(
  source: Source,
  _target: ImportTarget,
  onProgress: ProgressListener,
): Promise<Survey> {
  const reading = readingOf(source, shape, onProgress)
  const gathered = nothing()
  const media = new Set<string>()
  for await (const some of reading('reading')) {
    for (const { value, position } of some) {
      gather(gathered, value, position)
      for (const sha256 of value.type === 'task' ? mediaNamedIn(value.data) : []) media.add(sha256)
    }
  }

  async function* facts(): AsyncGenerator<Read<FactRecord>[]> {
    for await (const some of reading('writing')) yield some.filter(isFactRead)
  }
  async function* batches(): AsyncGenerator<Batch> {
    for await (const records of batched(facts())) yield { records, knownWorkunits: 0 }
  }
  return { media: [...media], organization: gathered.organization, gatheredFor: () => gathered, batches }
}
