import { dayAt, elapsedMs, isReviewAction, labelSchemaOf, mediaAddressOf, roles, taskDataOf } from '@labelpulse/domain'
import type { Action } from '@labelpulse/domain'
import { parseRecord, writeRecord } from '@labelpulse/formats'
import type { TaskRecord, WorkunitRecord } from '@labelpulse/formats'
import { describe, expect, test } from 'vitest'
import { everyPicture, images } from './images.ts'
import { usualWorkunitsADay } from './live.ts'
import { people } from './people.ts'
import { heightPx, widthPx } from './pictures/pictures.ts'
import { isWorkday } from './rota.ts'
import { story } from './story.ts'

const timeZone = 'Europe/Warsaw'
const nowMs = Date.parse('2026-10-14T12:32:00Z')
const told = { seed: 1, nowMs, timeZone }

const { peopleAndPlaces, facts } = story(told)
const workunits = facts.filter((fact): fact is WorkunitRecord => fact.type === 'workunit')
const byAction = Map.groupBy(workunits, ({ work }) => work.givenAction)
const countOf = (...actions: Action[]): number =>
  actions.reduce((total, action) => total + (byAction.get(action)?.length ?? 0), 0)
const dayOf = ({ work }: WorkunitRecord): string => dayAt(work.createdAtMs, timeZone)
const reviewed = workunits.filter(({ work }) => work.givenAction !== null && isReviewAction(work.givenAction))
const scoreOf = (reviews: readonly WorkunitRecord[]): number =>
  reviews.reduce((total, { work }) => total + (work.givenAction === 'accepted' ? 1 : (work.score ?? 0)), 0) /
  reviews.length
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const namesakes = (email: string) => (one: WorkunitRecord) => one.work.createdBy.startsWith(email)

describe('the story of the demo', () => {
  test('is the same for the same seed, and another one for another', () => {
    expect(story(told)).toEqual({ peopleAndPlaces, facts })
    expect(story({ ...told, seed: 2 }).facts).not.toEqual(facts)
  })

  test('consists of records that a file could bring', () => {
    const records = [...peopleAndPlaces, ...facts]
    expect(records.map((record) => parseRecord(writeRecord(record)))).toEqual(records.map((record) => ({ record })))
  })

  test('shows a picture a frame in every task of images, each a PNG of 1600 × 1000, and says what to label', () => {
    const pngs = new Map([...everyPicture()].map(({ sha256, png }) => [mediaAddressOf(sha256), png]))
    const tasks = facts.filter((fact): fact is TaskRecord => fact.type === 'task')
    const ofImages = tasks.filter(({ project }) => Object.hasOwn(images, project))
    const wrong = ofImages.filter(({ data, frames }) => {
      const shown = new Set(taskDataOf(data).images.filter((address) => pngs.has(address)))
      return shown.size !== frames
    })
    expect(wrong).toEqual([])
    expect(new Set(ofImages.map(({ frames }) => frames))).toEqual(new Set([1, 3, 4, 5]))
    for (const png of pngs.values()) {
      const size = [16, 20].map((at) => png.readUInt32BE(at))
      expect([png.toString('latin1', 1, 4), ...size]).toEqual(['PNG', widthPx, heightPx])
    }
    const classes = peopleAndPlaces.flatMap((record) =>
      record.type === 'project' ? [labelSchemaOf(record.labels).classes.length] : [],
    )
    expect(classes).toEqual([8, 8, 8, 6, 5, 0])
  })

  test('has 25 people over all five roles, 3 workspaces and 6 projects, one of them archived', () => {
    const count = (type: string) => peopleAndPlaces.filter((record) => record.type === type).length
    expect([count('member'), count('workspace'), count('project')]).toEqual([25, 3, 6])
    expect(roles.map((role) => people.filter((person) => person.role === role).length)).toEqual([1, 1, 3, 4, 16])
    expect(peopleAndPlaces.filter((record) => record.type === 'project' && record.archivedAtMs)).toHaveLength(1)
  })

  test('names everybody by an address that reaches nobody', () => {
    for (const { key } of people) expect(key).toMatch(/^[a-z]+(\.[a-z]+)+@kestrel\.example$/)
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length)
  })

  test('has every kind of work', () => {
    const kinds = new Set(workunits.map(({ work }) => `${work.workType} ${work.givenAction}`))
    for (const kind of ['draft', 'submitted', 'updated', 'skipped', 'closed']) expect(kinds).toContain(`label ${kind}`)
    for (const kind of ['accepted', 'rejected', 'fixed_accepted', 'skipped', 'closed'])
      expect(kinds).toContain(`review ${kind}`)
    for (const kind of ['updated', 'accepted', 'rejected', 'closed', 'deleted'])
      expect(kinds).toContain(`normal ${kind}`)
    expect(facts.some(({ type }) => type === 'comment')).toBe(true)
    expect(workunits.some(({ work }) => work.inactiveMs === null)).toBe(true)
  })

  test('reaches back 90 days and ends now', () => {
    const instants = workunits.map(({ work }) => work.createdAtMs)
    expect(Math.max(...instants)).toBeLessThanOrEqual(nowMs)
    expect(nowMs - Math.max(...instants)).toBeLessThan(15 * 60_000)
    expect(dayAt(Math.min(...instants), timeZone)).toBe('2026-07-17')
  })

  test('is busy on weekdays and quiet at weekends', () => {
    const days = Map.groupBy(workunits, dayOf)
    const sizes = (isBusy: boolean) =>
      [...days].filter(([day]) => isWorkday(day) === isBusy).map(([, some]) => some.length)
    expect(median(sizes(true))).toBeGreaterThan(usualWorkunitsADay * 0.8)
    expect(median(sizes(true))).toBeLessThan(usualWorkunitsADay * 1.2)
    expect(median(sizes(false))).toBeLessThan(usualWorkunitsADay * 0.15)
  })

  test('has about as many reviews as a third of the submissions, most of them good', () => {
    expect(reviewed.length / countOf('submitted')).toBeCloseTo(0.34, 1)
    expect(scoreOf(reviewed)).toBeGreaterThan(0.8)
    expect(scoreOf(reviewed)).toBeLessThan(0.95)
  })

  test('has somebody who gets faster and somebody whose work is sent back more and more', () => {
    const third = workunits.length / 3
    const [early, late] = [workunits.slice(0, third), workunits.slice(2 * third)]
    const paceOf = (some: readonly WorkunitRecord[]) =>
      median(
        some
          .filter(namesakes('daria'))
          .filter(({ project, work }) => project === 'urban-crossings' && work.givenAction === 'submitted')
          .map(({ work }) => work.activeMs),
      )
    expect(paceOf(late)).toBeLessThan(paceOf(early) * 0.75)
    const tasks = new Set(workunits.filter(namesakes('giulia')).map(({ project, task }) => `${project}/${task}`))
    const received = (some: readonly WorkunitRecord[]) =>
      some.filter((one) => reviewed.includes(one) && tasks.has(`${one.project}/${one.task}`))
    expect(scoreOf(received(late))).toBeLessThan(scoreOf(received(early)) - 0.1)
  })

  test('has a few forgotten tabs and nobody who works in two places at once', () => {
    const forgotten = workunits.filter(({ work }) => elapsedMs(work) > 4 * 3_600_000)
    expect(forgotten.length).toBeGreaterThan(0)
    expect(forgotten.length).toBeLessThan(20)
    for (const own of Map.groupBy(workunits, ({ work }) => work.createdBy).values()) {
      const overlaps = own.filter((one, at) => (one.startedAtMs ?? 0) < (own[at - 1]?.work.createdAtMs ?? 0))
      expect(overlaps).toEqual([])
    }
  })

  test('reviews nothing before it was handed in', () => {
    const submittedAtMs = new Map(
      byAction.get('submitted')?.map((one) => [`${one.project}/${one.task}`, one.work.createdAtMs]),
    )
    for (const { project, task, startedAtMs } of reviewed)
      expect(submittedAtMs.get(`${project}/${task}`)).toBeLessThanOrEqual(startedAtMs ?? 0)
  })
})
