import { describe, expect, it } from 'vitest'
import type { Newcomers } from './newcomer.ts'
import { collectSegmentsPerson, collectSegmentsSample, parseSegmentsWorkunit, segmentsFacts } from './segments.ts'
import type { SegmentsSamples, SegmentsWorkunit } from './segments.ts'

const element = {
  uuid: '2DF810B9-2c59-4859-aa4d-a822f3009a5c',
  created_at: '2026-03-31T20:59:06.373999',
  created_by: 'Jane Doe',
  work_type: 'label',
  time: 62_840,
  inactive_time: 1200,
  next_label_status: 'LABELED',
  sample_uuid: '7203C4B7-b77c-4bb5-bcb3-c3fe63351346',
  sample_name: 'street.png',
}

function read(fields: object): SegmentsWorkunit {
  const outcome = parseSegmentsWorkunit(JSON.stringify({ ...element, ...fields }))
  if ('breach' in outcome) throw new Error(`${outcome.breach.field} ${outcome.breach.reason}`)
  return outcome.workunit
}

function factsOf(...workunits: readonly SegmentsWorkunit[]) {
  const samples: SegmentsSamples = new Map()
  for (const workunit of workunits) collectSegmentsSample(samples, workunit)
  return workunits.flatMap((workunit) => segmentsFacts(workunit, 'streets', samples))
}

const fieldRefused = (fields: object) => {
  const outcome = parseSegmentsWorkunit(JSON.stringify({ ...element, ...fields }))
  return 'breach' in outcome ? outcome.breach.field : null
}

describe('a workunit of Segments', () => {
  it('becomes a task and a workunit on its unnamed annotation', () => {
    const key = element.sample_uuid
    expect(factsOf(read({}))).toEqual([
      { type: 'task', project: 'streets', key, name: 'street.png' },
      {
        type: 'workunit',
        project: 'streets',
        task: key,
        annotation: null,
        startedAtMs: null,
        work: {
          uuid: element.uuid.toLowerCase(),
          createdAtMs: Date.UTC(2026, 2, 31, 20, 59, 6, 373),
          createdBy: 'jane doe@segments.local',
          workType: 'label',
          givenAction: null,
          activeMs: 62_840,
          inactiveMs: 1200,
          nextLabelStatus: 'LABELED',
          score: null,
          objects: null,
        },
      },
    ])
  })

  it('is in UTC unless it says a zone', () => {
    expect(read({ created_at: '2026-03-31T22:59:06.373+02:00' }).work.createdAtMs).toBe(read({}).work.createdAtMs)
  })

  it('keeps the name that a sample had where the file says none', () => {
    expect(factsOf(read({ sample_name: undefined }))[0]).toMatchObject({ type: 'task', name: undefined })
  })

  it('on a sample that was worked on before is no other task, and its name is the last one that is said', () => {
    const names = ['first.png', 'second.png', undefined]
    const facts = factsOf(...names.map((sample_name) => read({ sample_name })), read({ sample_uuid: 'another' }))
    expect(facts.map(({ type }) => type)).toEqual(['task', 'workunit', 'workunit', 'workunit', 'task', 'workunit'])
    expect(facts[0]).toMatchObject({ name: 'second.png' })
  })

  it('without a uuid is known again by its other fields, also after its sample was renamed', () => {
    const uuidOf = (fields: object) => read({ uuid: undefined, ...fields }).work.uuid
    expect(uuidOf({})).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/)
    expect(uuidOf({ sample_name: 'renamed.png', created_at: '2026-03-31T20:59:06.373Z' })).toBe(uuidOf({}))
    expect(uuidOf({ time: 62_841 })).not.toBe(uuidOf({}))
    expect(uuidOf({ sample_uuid: 'another' })).not.toBe(uuidOf({}))
  })

  it('without an inactive time did not measure it', () => {
    expect(read({ inactive_time: undefined }).work.inactiveMs).toBeNull()
  })

  it.each<[string, object]>([
    ['time', { time: '62840' }],
    ['time', { time: -1 }],
    ['created_at', { created_at: 'then' }],
    ['created_by', { created_by: undefined }],
    ['sample_uuid', { sample_uuid: undefined }],
    ['work_type', { work_type: 'lunch' }],
    ['next_label_status', { next_label_status: null }],
    ['uuid', { uuid: '42' }],
  ])('is refused for its %s in %j', (field, fields) => {
    expect(fieldRefused(fields)).toBe(field)
  })
})

describe('the people of a Segments file', () => {
  it('are annotators, or reviewers where they reviewed', () => {
    const newcomers: Newcomers = new Map()
    const review = { work_type: 'review', next_label_status: 'REVIEWED' }
    for (const fields of [{}, { created_by: 'Bo@acme.example' }, { created_by: 'bo@acme.example', ...review }, {}])
      collectSegmentsPerson(newcomers, read(fields))
    expect([...newcomers.values()]).toEqual([
      { key: 'jane doe@segments.local', name: 'Jane Doe', role: 'annotator' },
      { key: 'bo@acme.example', name: null, role: 'reviewer' },
    ])
  })
})
