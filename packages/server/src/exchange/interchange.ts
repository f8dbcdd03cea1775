import { createLineSplitter, parseRecord } from '@labelpulse/formats'
import type { Element, InterchangeRecord } from '@labelpulse/formats'
import { batched } from './batches.ts'
import type { Sized } from './batches.ts'
import { isFact } from './facts.ts'
import type { FactRecord } from './facts.ts'
import { gather, nothing } from './gathered.ts'
import type { Batch, Survey } from './load.ts'
import type { ProgressListener, Source } from './source.ts'
import { elementsOf, refusedAt } from './text.ts'

function recordIn(element: Element): InterchangeRecord {
  const parsed = parseRecord(element.text)
  if ('breach' in parsed) throw refusedAt(element, parsed.breach)
  return parsed.record
}

function factsIn(lines: readonly Element[]): Sized<FactRecord>[] {
  return lines.flatMap((line) => {
    const record = recordIn(line)
    return isFact(record) ? [{ value: record, characters: line.text.length }] : []
  })
}

/** The first reading of an interchange file: every line is looked at, people and places are kept. */
export async function surveyInterchange(source: Source, onProgress: ProgressListener): Promise<Survey> {
  const reading = (phase: 'reading' | 'writing') =>
    elementsOf(source, createLineSplitter(), (doneBytes) =>
      onProgress({ phase, doneBytes, totalBytes: source.byteCount }),
    )
  const gathered = nothing()
  for await (const lines of reading('reading')) for (const line of lines) gather(gathered, recordIn(line), line)

  async function* facts(): AsyncGenerator<Sized<FactRecord>[]> {
    for await (const lines of reading('writing')) yield factsIn(lines)
  }
  async function* batches(): AsyncGenerator<Batch> {
    for await (const records of batched(facts())) yield { records, knownWorkunits: 0 }
  }
  return { organization: gathered.organization, gatheredFor: () => gathered, batches }
}
