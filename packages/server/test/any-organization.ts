import {
  actions,
  defaultWorkSettings,
  labelStatuses,
  maxTimeMs,
  mediaAddressOf,
  permits,
  roles,
  workSettingsJson,
  workTypes,
} from '@labelpulse/domain'
import type { Workunit } from '@labelpulse/domain'
import { writeRecord } from '@labelpulse/formats'
import type { CommentRecord, InterchangeRecord, Json, WorkunitRecord } from '@labelpulse/formats'
import * as fc from 'fast-check'
import type { Source } from '../src/exchange/source.ts'

// Few people, few places and few hours, so that they meet; keys that sort, fold and escape in odd ways.
const members = ['ann@x.org', 'bo@x.org', 'cy@x.org', 'çelik@x.org']
const workspaces = ['w', 'W ✓']
const projects = ['p', 'P', 'prüfung "1"']
const tasks = ['1', '10', '2', 'ä', '𝕏', "o'k\\"]
const firstMs = Date.parse('2026-03-27T20:00:00Z')
const hourMs = 3_600_000

const anyMember = fc.constantFrom(...members)
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const change = <T>(value: fc.Arbitrary<T>) => fc.option(orNull(value), { nil: undefined })
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => !one.includes('\0'))
const json = fc
  .json({ maxDepth: 2, stringUnit: 'grapheme' })
  .map((one) => JSON.parse(one.replaceAll(/\\u0000|-0\b/g, '0')) as Json)
const atMs = fc.integer({ min: 0, max: 6 * 24 }).map((hours) => firstMs + hours * hourMs)
const time = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 900_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 2 ** 32 - 1, 2 ** 32, maxTimeMs) },
)
const place = {
  project: fc.constantFrom(...projects),
  task: fc.constantFrom(...tasks),
  annotation: orNull(fc.constantFrom('a', 'b')),
}

const work: fc.Arbitrary<Workunit> = fc.constantFrom(...workTypes).chain((workType) =>
  fc
    .record({
      uuid: fc.uuid(),
      createdAtMs: atMs,
      createdBy: anyMember,
      workType: fc.constant(workType),
      givenAction: orNull(fc.constantFrom(...actions.filter((action) => permits(workType, action)))),
      activeMs: time,
      inactiveMs: orNull(time),
      nextLabelStatus: fc.constantFrom(...labelStatuses),
      score: fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0),
      objects: orNull(fc.nat(20)),
    })
    .map((one) => ({ ...one, score: one.givenAction === 'fixed_accepted' ? one.score : null })),
)

/** A workunit of one of the members, on one of the tasks. */
export const anyWorkunit: fc.Arbitrary<WorkunitRecord> = fc.record({
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
})

const anyComment: fc.Arbitrary<CommentRecord> = fc.record({
  type: fc.constant('comment' as const),
  uuid: fc.uuid(),
  createdAtMs: atMs,
  createdBy: anyMember,
  ...place,
  text,
  resolvedAtMs: orNull(atMs),
})

const anyResult: fc.Arbitrary<InterchangeRecord> = fc.record({
  type: fc.constant('annotation' as const),
  ...place,
  result: json,
  updatedAtMs: atMs,
})

const media = ['a', 'b', 'c'].map((letter) => mediaAddressOf(letter.repeat(64)))
const taskData: fc.Arbitrary<Json> = fc.oneof(
  json,
  fc.record({ images: fc.array(fc.constantFrom(...media, 'https://images.example/1.png'), { maxLength: 3 }) }),
)
const word = text.filter((one) => one.trim() !== '')
const labels: fc.Arbitrary<Json> = fc
  .uniqueArray(
    fc.record({ key: word, name: word, color: fc.constant('#0072b2'), tools: fc.constant(['box'] as const) }),
    {
      selector: ({ key }) => key,
      maxLength: 3,
    },
  )
  .map((classes) => ({ classes, choices: [] }))
const settings: fc.Arbitrary<Json> = fc
  .record({ maySave: fc.boolean(), leaseMs: fc.integer({ min: 1, max: maxTimeMs }) })
  .map((given) => ({ ...workSettingsJson({ ...defaultWorkSettings, ...given }) }))

const anyTask: fc.Arbitrary<InterchangeRecord> = fc.record({
  type: fc.constant('task' as const),
  project: place.project,
  key: place.task,
  name: change(text),
  data: change(taskData),
  frames: change(fc.integer({ min: 1, max: 9 })),
  priority: change(fc.double({ noNaN: true, noDefaultInfinity: true }).map((priority) => priority + 0)),
  assignedLabeler: change(anyMember),
  assignedReviewer: change(anyMember),
  assignedAtMs: change(atMs),
})

const peopleAndPlaces: fc.Arbitrary<InterchangeRecord[]> = fc
  .tuple(
    ...members.map((key) =>
      fc.record({
        type: fc.constant('member' as const),
        key: fc.constant(key),
        name: change(text),
        role: fc.constantFrom(...roles),
      }),
    ),
    ...workspaces.map((key) =>
      fc.record({
        type: fc.constant('workspace' as const),
        key: fc.constant(key),
        name: change(text),
        members: fc.subarray(members),
      }),
    ),
    ...projects.map((key) =>
      fc.record({
        type: fc.constant('project' as const),
        key: fc.constant(key),
        workspace: change(fc.constantFrom(...workspaces)),
        name: change(text),
        members: fc.subarray(members),
        inactivityThresholdMs: change(fc.integer({ min: 1, max: maxTimeMs })),
        labels: change(fc.oneof(json, labels)),
        settings: change(fc.oneof(json, settings)),
        archivedAtMs: change(atMs),
      }),
    ),
  )
  .map((records) => [...records])

/** The people and places of an organization of this key, in no order. */
export const anyPlaces = (key: string, timeZone: string): fc.Arbitrary<InterchangeRecord[]> =>
  peopleAndPlaces.map((records) => [...records, { type: 'organization', key, name: key, timeZone }])

/** An organization with what was done in it, its lines in any order. */
export const anyOrganization = (key: string, timeZone = 'America/New_York'): fc.Arbitrary<InterchangeRecord[]> =>
  fc
    .tuple(anyPlaces(key, timeZone), fc.array(fc.oneof(anyTask, anyResult, anyWorkunit, anyComment), { maxLength: 60 }))
    .chain(([places, facts]) => {
      const records = [...places, ...facts]
      return fc.shuffledSubarray(records, { minLength: records.length })
    })

/** A file that is a text. */
export const sourceOfText = (content: string): Source => ({
  byteCount: Buffer.byteLength(content),
  read: async function* read() {
    yield Buffer.from(content)
  },
  close: async () => {},
})

/** A file that holds these records. */
export const sourceOfRecords = (records: readonly InterchangeRecord[]): Source =>
  sourceOfText(records.map((record) => `${writeRecord(record)}\n`).join(''))
