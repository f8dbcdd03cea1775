import { describe, expect, it } from 'vitest'
import { deletionOf, factsOf } from './facts.ts'
import { factUuid } from './history.ts'
import { collectPeople, newcomersOf, noPeople } from './people.ts'
import { parseTask } from './task.ts'
import type { SourceTask } from './task.ts'

const entry = { id: 'x1', type: 'choices', from_name: 'mood', to_name: 'text', value: { choices: ['calm'] } }

const annotation = {
  id: 501,
  completed_by: { id: 1, email: 'Ann@Acme.example', first_name: 'Ann', last_name: 'Lee' },
  result: [entry],
  reviews: [{ id: 9, created_by: 3, created_at: '2026-03-03T10:00:00.5Z', accepted: false }],
  was_cancelled: false,
  created_at: '2026-03-02T09:00:00.123456Z',
  updated_at: '2026-03-02T09:30:00.999999Z',
  lead_time: 12.3456,
  last_action: 'updated',
  updated_by: 2,
}

const element = {
  id: 77,
  data: { text: 'so it goes' },
  annotations: [annotation],
  drafts: [{ id: 1, user: 'somebody', lead_time: 99 }],
  predictions: [{ model_version: '1' }],
}

function taskOf(fields: object): SourceTask {
  const outcome = parseTask(JSON.stringify(fields))
  if ('breach' in outcome) throw new Error(`${outcome.breach.field} ${outcome.breach.reason}`)
  return outcome.task
}

function breachOf(fields: object) {
  const outcome = parseTask(JSON.stringify(fields))
  return 'breach' in outcome ? outcome.breach : null
}

function peopleOf(...tasks: readonly SourceTask[]) {
  const people = noPeople()
  for (const task of tasks) collectPeople(people, task)
  return people
}

const areOne = (one: string, other: string) => one === other
const context = { project: 'mood', before: () => [], areOne }

describe('the facts of a task', () => {
  it('are the task, its work and the result as it stands', () => {
    const task = taskOf(element)
    const { records, knownCount } = factsOf(task, peopleOf(task), context)
    const place = { project: 'mood', task: '77', annotation: '501' }
    expect(knownCount).toBe(0)
    expect(records).toMatchObject([
      { type: 'task', project: 'mood', key: '77', data: { text: 'so it goes' } },
      {
        ...place,
        work: {
          givenAction: 'submitted',
          createdAtMs: Date.UTC(2026, 2, 2, 9, 0, 0, 123),
          activeMs: 12_346,
          objects: 1,
        },
      },
      {
        ...place,
        work: { givenAction: 'updated', createdAtMs: Date.UTC(2026, 2, 2, 9, 30, 0, 999), workType: 'normal' },
      },
      { ...place, work: { givenAction: 'rejected', workType: 'review', createdBy: 'user3@label-studio.local' } },
      { type: 'annotation', ...place, result: [entry], updatedAtMs: Date.UTC(2026, 2, 2, 9, 30, 0, 999) },
    ])
  })

  it('know lead times that are missing as 0', () => {
    const task = taskOf({ ...element, annotations: [{ ...annotation, lead_time: null }] })
    expect(factsOf(task, peopleOf(task), context).records[1]).toMatchObject({ work: { activeMs: 0 } })
  })

  it('ask for what is known by task and annotation', () => {
    const task = taskOf(element)
    const uuid = factUuid('mood', '501', 'created')
    const before = (...names: readonly string[]) =>
      names.join() === '77,501' ? [{ uuid, createdAtMs: 0, action: 'submitted' as const, activeMs: 12_000 }] : []
    const { records, knownCount } = factsOf(task, peopleOf(task), { ...context, before })
    expect(knownCount).toBe(1)
    expect(records[1]).toMatchObject({ work: { givenAction: 'updated', activeMs: 346 } })
  })
})

describe('the people of a file', () => {
  const other = { ...annotation, id: 502, completed_by: 2, updated_by: 1, reviews: [] }

  it('are resolved over all of it, with names and the roles that they had', () => {
    const named = {
      ...other,
      id: 503,
      completed_by: { id: 2, email: 'bo@acme.example', first_name: '', last_name: '' },
    }
    const people = peopleOf(...[annotation, other, named].map((one) => taskOf({ ...element, annotations: [one] })))
    expect(newcomersOf(people)).toEqual([
      { key: 'ann@acme.example', name: 'Ann Lee', role: 'annotator' },
      { key: 'bo@acme.example', name: null, role: 'annotator' },
      { key: 'user3@label-studio.local', name: null, role: 'reviewer' },
    ])
  })

  it('are reviewers where they reviewed anywhere, also under another id', () => {
    const reviews = [{ ...annotation.reviews[0], created_by: { id: 8, email: 'ann@acme.example' } }]
    const task = taskOf({ ...element, annotations: [{ ...annotation, reviews }] })
    expect(newcomersOf(peopleOf(task))[0]).toMatchObject({ key: 'ann@acme.example', role: 'reviewer' })
  })

  it('include somebody unknown where nobody is named', () => {
    const task = taskOf({
      ...element,
      annotations: [{ ...annotation, completed_by: null, updated_by: null, reviews: [] }],
    })
    const people = peopleOf(task)
    expect(newcomersOf(people)).toEqual([
      { key: 'user-unknown@label-studio.local', name: 'Unknown person', role: 'annotator' },
    ])
    expect(factsOf(task, people, context).records[2]).toMatchObject({
      work: { createdBy: 'user-unknown@label-studio.local', workType: 'label' },
    })
  })
})

describe('a task that Label Studio does not write so', () => {
  const withAnnotation = (fields: object) => ({ ...element, annotations: [annotation, { ...annotation, ...fields }] })
  const withReview = (fields: object) => withAnnotation({ reviews: [{ ...annotation.reviews[0], ...fields }] })

  it.each<[string, object]>([
    ['id', { ...element, id: undefined }],
    ['annotations', { id: 77, text: 'JSON-MIN' }],
    ['data', { ...element, data: { text: 'a\0b' } }],
    ['annotations[1].id', withAnnotation({ id: 1.5 })],
    ['annotations[1].completed_by', withAnnotation({ completed_by: 'Ann' })],
    ['annotations[1].completed_by', withAnnotation({ completed_by: {} })],
    ['annotations[1].completed_by.email', withAnnotation({ completed_by: { id: 1, email: 7 } })],
    ['annotations[1].updated_by', withAnnotation({ updated_by: true })],
    ['annotations[1].created_at', withAnnotation({ created_at: '2026-03-02' })],
    ['annotations[1].updated_at', withAnnotation({ updated_at: 'now' })],
    ['annotations[1].lead_time', withAnnotation({ lead_time: -1 })],
    ['annotations[1].lead_time', withAnnotation({ lead_time: '12' })],
    ['annotations[1].was_cancelled', withAnnotation({ was_cancelled: 'no' })],
    ['annotations[1].result', withAnnotation({ result: {} })],
    ['annotations[1].result[0]', withAnnotation({ result: ['calm'] })],
    ['annotations[1].reviews[0].accepted', withReview({ accepted: null })],
    ['annotations[1].reviews[0].created_at', withReview({ created_at: undefined })],
    ['annotations[1].reviews[0].id', withReview({ id: undefined })],
  ])('is refused at %s', (field, fields) => {
    expect(breachOf(fields)?.field).toBe(field)
  })
})

describe('a deletion', () => {
  it('is one workunit, however often it is heard of', () => {
    const deletion = { project: 'mood', task: '77', annotation: '501', atMs: 5, by: 'ann@acme.example' }
    const record = deletionOf(deletion)
    expect(record.work).toMatchObject({
      createdAtMs: 5,
      createdBy: 'ann@acme.example',
      workType: 'normal',
      givenAction: 'deleted',
      activeMs: 0,
      nextLabelStatus: null,
    })
    expect(deletionOf({ ...deletion, atMs: 6 }).work.uuid).toBe(record.work.uuid)
  })
})
