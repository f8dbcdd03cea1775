import { actions, breachOf, labelStatuses, maxCount, maxTimeMs, roles, workTypes } from '@labelpulse/domain'
import type { Workunit } from '@labelpulse/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from './field.ts'
import { parseRecord } from './interchange.ts'
import { writeRecord } from './interchange-writer.ts'
import type { InterchangeRecord } from './record.ts'

const storable = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('\0'))
const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => !text.includes('\0'))
const memberKey = fc.oneof(fc.emailAddress(), key).map((text) => text.toLowerCase())
const atMs = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(9_999, 0, 1) - 1 })
const timeMs = fc.integer({ min: 0, max: maxTimeMs })
const float = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const change = <T>(value: fc.Arbitrary<T>) => fc.option(orNull(value), { nil: undefined })
const json = fc
  .json({ stringUnit: 'grapheme' })
  .map((text) => JSON.parse(text.replaceAll(/\\u0000|-0\b/g, '0')) as Json)

const place = { project: key, task: key, annotation: orNull(key) }

const work: fc.Arbitrary<Workunit> = fc
  .record({
    uuid: fc.uuid(),
    createdAtMs: atMs,
    createdBy: memberKey,
    workType: fc.constantFrom(...workTypes),
    givenAction: orNull(fc.constantFrom(...actions)),
    activeMs: timeMs,
    inactiveMs: orNull(timeMs),
    nextLabelStatus: orNull(fc.constantFrom(...labelStatuses)),
    score: orNull(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)),
    objects: orNull(fc.nat(maxCount)),
  })
  .filter((candidate) => breachOf(candidate) === null)

const anyRecord: fc.Arbitrary<InterchangeRecord> = fc.oneof(
  fc.record({
    type: fc.constant('organization' as const),
    key,
    name: storable,
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York'),
  }),
  fc.record({
    type: fc.constant('member' as const),
    key: memberKey,
    name: change(storable),
    role: fc.option(fc.constantFrom(...roles), { nil: undefined }),
    formerKeys: fc.option(fc.array(memberKey), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('workspace' as const), key, name: change(storable), members: fc.array(memberKey) }),
  fc.record({
    type: fc.constant('project' as const),
    key,
    workspace: change(key),
    name: change(storable),
    members: fc.array(memberKey),
    inactivityThresholdMs: change(fc.integer({ min: 1, max: maxTimeMs })),
    labels: change(json),
    settings: change(json),
    archivedAtMs: change(atMs),
  }),
  fc.record({
    type: fc.constant('task' as const),
    project: key,
    key,
    name: change(storable),
    data: change(json),
    frames: change(fc.integer({ min: 1, max: maxCount })),
    priority: change(float),
    assignedLabeler: change(memberKey),
    assignedReviewer: change(memberKey),
    assignedAtMs: change(atMs),
  }),
  fc.record({ type: fc.constant('annotation' as const), ...place, result: json, updatedAtMs: atMs }),
  fc.record({
    type: fc.constant('workunit' as const),
    ...place,
    startedAtMs: orNull(atMs),
    work,
    isClamped: fc.constantFrom(true as const, undefined),
    claimedMs: fc.option(fc.integer({ min: 1, max: maxTimeMs }), { nil: undefined }),
    result: fc.option(
      json.filter((value) => value !== null),
      { nil: undefined },
    ),
  }),
  fc.record({
    type: fc.constant('comment' as const),
    uuid: fc.uuid(),
    createdAtMs: atMs,
    createdBy: memberKey,
    ...place,
    text: storable,
    resolvedAtMs: orNull(atMs),
  }),
)

describe('a written record', () => {
  it('is read as the same record', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(parseRecord(writeRecord(record))).toEqual({ record })
      }),
    )
  })

  it('is one line', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(writeRecord(record)).not.toMatch(/[\r\n]/)
      }),
    )
  })
})
