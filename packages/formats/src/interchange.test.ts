import { describe, expect, it } from 'vitest'
import { parseRecord } from './interchange.ts'
import { writeRecord } from './interchange-writer.ts'

const unit = {
  type: 'workunit',
  uuid: '7D5CA2ED-8361-4765-8D1A-FCF4DFD74033',
  created_at: '2026-03-25T00:35:01.846999Z',
  created_by: 'Ann@Acme.example',
  project: 'P',
  task: 't1',
  work_type: 'label',
  action: 'submitted',
  time: 22_093,
  inactive_time: 0,
  next_label_status: 'LABELED',
}

const read = (fields: object) => parseRecord(JSON.stringify(fields))
const breachIn = (fields: object) => {
  const outcome = read(fields)
  return 'breach' in outcome ? outcome.breach : null
}

describe('a record', () => {
  it('tells an absent field from one that is null', () => {
    expect(read({ type: 'task', project: 'p', key: 't', name: null })).toEqual({
      record: { type: 'task', project: 'p', key: 't', name: null },
    })
    expect(read({ type: 'project', key: 'p', members: null })).toEqual({
      record: { type: 'project', key: 'p', members: [] },
    })
  })

  it('ignores fields that it does not know', () => {
    expect(breachIn({ ...unit, colour: 'blue' })).toBeNull()
  })

  it('has members and uuids in lower case and instants cut to the millisecond', () => {
    const work = { uuid: unit.uuid.toLowerCase(), createdBy: 'ann@acme.example', createdAtMs: 1_774_398_901_846 }
    expect(read(unit)).toMatchObject({ record: { work, project: 'P', annotation: null, startedAtMs: null } })
    expect(read({ type: 'workspace', key: 'W', members: ['Ann@Acme.example'] })).toMatchObject({
      record: { key: 'W', members: ['ann@acme.example'] },
    })
    expect(read({ type: 'member', key: 'Ann@Acme.example', former_keys: ['User7@Acme.example'] })).toMatchObject({
      record: { key: 'ann@acme.example', formerKeys: ['user7@acme.example'] },
    })
    expect(read({ type: 'task', project: 'p', key: 't', assigned_labeler: 'ANN@x.example' })).toMatchObject({
      record: { assignedLabeler: 'ann@x.example' },
    })
  })

  it('is written without what means nothing', () => {
    const outcome = read({ ...unit, annotation: null, action: null, score: null })
    if ('breach' in outcome) throw new Error(outcome.breach.reason)
    const line = writeRecord(outcome.record)
    for (const field of ['annotation', 'action', 'score', 'annotation_count', 'started_at'])
      expect(line).not.toContain(`"${field}"`)
  })
})

describe('a line is refused and its field named', () => {
  const review = { ...unit, work_type: 'review', action: 'fixed_accepted' }
  const task = { type: 'task', project: 'p', key: 't' }

  it.each<[string, object]>([
    ['type', { type: 'elephant' }],
    ['type', {}],
    ['role', { type: 'member', key: 'a@x.example', role: 'boss' }],
    ['role', { type: 'member', key: 'a@x.example', role: null }],
    ['time_zone', { type: 'organization', key: 'o', name: 'O', time_zone: 'Mars/Olympus' }],
    ['time', { ...unit, time: -5 }],
    ['time', { ...unit, time: 0.5 }],
    ['time', { ...unit, time: '5' }],
    ['time', { ...unit, time: null }],
    ['time', { ...unit, time: 315_360_000_001 }],
    ['inactive_time', { ...unit, inactive_time: undefined }],
    ['inactive_time', { ...unit, inactive_time: true }],
    ['uuid', { ...unit, uuid: '42' }],
    ['created_at', { ...unit, created_at: 'yesterday' }],
    ['created_at', { ...unit, created_at: '2026-03-29T02:30:00' }],
    ['created_at', { ...unit, created_at: 1_774_398_901_846 }],
    ['created_by', { ...unit, created_by: '' }],
    ['created_by', { ...unit, created_by: 7 }],
    ['project', { ...unit, project: undefined }],
    ['task', { ...unit, task: 'x'.repeat(201) }],
    ['annotation', { ...unit, annotation: 'a\0b' }],
    ['work_type', { ...unit, work_type: 'lunch' }],
    ['action', { ...unit, action: 'accepted' }],
    ['action', { ...unit, action: 'SUBMITTED' }],
    ['next_label_status', { ...unit, next_label_status: 'labeled' }],
    ['next_label_status', { ...unit, action: undefined, next_label_status: null }],
    ['score', { ...review, score: 1.5 }],
    ['score', review],
    ['score', { ...unit, score: 0.5 }],
    ['annotation_count', { ...unit, annotation_count: 1.5 }],
    ['annotation_count', { ...unit, annotation_count: 2_147_483_648 }],
    ['started_at', { ...unit, started_at: 'then' }],
    ['frames', { ...task, frames: 0 }],
    ['frames', { ...task, frames: 2_147_483_648 }],
    ['priority', { ...task, priority: 'high' }],
    ['data', { ...task, data: { deep: ['\ud800'] } }],
    ['data', { ...task, data: { 'a\0b': 1 } }],
    ['inactivity_threshold_ms', { type: 'project', key: 'p', inactivity_threshold_ms: 0 }],
    ['members[1]', { type: 'project', key: 'p', members: ['a@x.example', ''] }],
    ['former_keys[0]', { type: 'member', key: 'a@x.example', former_keys: [7] }],
    ['members', { type: 'workspace', key: 'w', members: 'a@x.example' }],
    ['result', { type: 'annotation', project: 'p', task: 't', updated_at: '2026-03-29T02:30:00Z' }],
    ['text', { ...unit, type: 'comment', text: 'a\0b' }],
  ])('%s in %j', (field, fields) => {
    expect(breachIn(fields)?.field).toBe(field)
  })

  it('says what is expected and what was found, shortened', () => {
    expect(breachIn({ ...unit, time: '5' })?.reason).toBe('must be a number, found "5"')
    expect(breachIn({ ...unit, time: -5 })?.reason).toBe(
      'must be whole milliseconds from 0 to 315360000000 (ten years), found -5',
    )
    expect(breachIn({ ...unit, task: 'x'.repeat(300) })?.reason).toBe(
      `must be text of 1 to 200 characters, found "${'x'.repeat(40)}"… (300 characters)`,
    )
  })

  it('names no field where there is no object', () => {
    for (const line of ['hello', '{"type": "work', '[]', 'null', '7', ''])
      expect(parseRecord(line)).toMatchObject({ breach: { field: null } })
  })

  it('counts the characters of a key as people do', () => {
    expect(breachIn({ ...unit, task: '漢'.repeat(200) })).toBeNull()
    expect(breachIn({ ...unit, task: '😀'.repeat(200) })).toBeNull()
    expect(breachIn({ ...unit, task: '😀'.repeat(201) })?.field).toBe('task')
  })

  it('refuses numbers and nesting that no database holds', () => {
    const line = (data: string) => parseRecord(`{"type":"task","project":"p","key":"t","data":${data}}`)
    expect(line('1e999')).toMatchObject({ breach: { field: 'data' } })
    expect(line('['.repeat(100_000) + ']'.repeat(100_000))).toMatchObject({ breach: { field: 'data' } })
    expect(line('['.repeat(400) + ']'.repeat(400))).toHaveProperty('record')
  })
})
