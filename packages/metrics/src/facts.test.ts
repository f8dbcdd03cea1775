import { dayAt } from '@labelpulse/domain'
import { story } from '@labelpulse/domain/testing'
import type { Told } from '@labelpulse/domain/testing'
import { describe, expect, it } from 'vitest'
import { factsOf } from './facts.ts'
import type { Fact } from './facts.ts'

const dayOf = (instantMs: number) => `day ${instantMs}`
const factsAfter = (...told: Told[]): Fact[] => factsOf(story(...told), dayOf)
const standing = (...told: Told[]) =>
  factsAfter(...told).filter(({ kind }) => kind === 'done' || kind === 'skipped' || kind === 'rejectedNow')
const received = (...told: Told[]) => factsAfter(...told).filter(({ kind }) => kind === 'received')

describe('an annotation stands as', () => {
  it('done on the day of its author’s last completion, whoever decided last', () => {
    const steps: Told[] = ['ann label submitted', 'ann label updated', 'bo review rejected', 'cy normal updated']
    expect(standing(...steps)).toEqual([
      { kind: 'done', member: 'ann', day: 'day 1', leadMs: 22, activeLeadMs: 11, lastAction: 'updated' },
    ])
  })

  it('rejected on that day, while its last action is a rejection', () => {
    expect(standing('ann label submitted', 'bo review rejected', 'ann label draft')).toEqual([
      { kind: 'rejectedNow', member: 'ann', day: 'day 0' },
    ])
  })

  it('skipped on the day of the last skip, also after a rejection or an acceptance', () => {
    const skipped = { kind: 'skipped', member: 'ann' }
    expect(standing('ann label submitted', 'bo review rejected', 'bo normal skipped')).toEqual([
      { ...skipped, day: 'day 2' },
    ])
    expect(standing('ann label submitted', 'bo review accepted', 'ann label skipped')).toEqual([
      { ...skipped, day: 'day 2' },
    ])
  })

  it('its skipper’s, until somebody completes it', () => {
    expect(standing('ann label skipped')).toMatchObject([{ kind: 'skipped', member: 'ann' }])
    expect(standing('ann label skipped', 'bo label submitted')).toMatchObject([{ kind: 'done', member: 'bo' }])
  })

  it('nothing when it is deleted, only drafted or only reviewed', () => {
    expect(standing('ann label submitted', 'bo normal deleted')).toEqual([])
    expect(standing('ann label draft', 'bo review rejected')).toEqual([])
    expect(standing('bo review accepted')).toEqual([])
  })
})

describe('a review action', () => {
  it('is received by the author on its own day, with its score', () => {
    const steps: Told[] = [
      'ann label submitted',
      'bo review rejected',
      ['cy review fixed_accepted', { score: 0.42 }],
      'di normal accepted',
    ]
    expect(received(...steps)).toEqual([
      { kind: 'received', member: 'ann', day: 'day 1', score: 0 },
      { kind: 'received', member: 'ann', day: 'day 2', score: 0.42 },
      { kind: 'received', member: 'ann', day: 'day 3', score: 1 },
    ])
  })

  it('stays counted when the annotation is deleted', () => {
    expect(received('ann label submitted', 'bo review rejected', 'bo normal deleted')).toHaveLength(1)
  })

  it('goes over to whoever becomes the author', () => {
    expect(received('ann label draft', 'cy review accepted')).toMatchObject([{ member: 'ann' }])
    expect(received('ann label draft', 'cy review accepted', 'bo label submitted')).toMatchObject([{ member: 'bo' }])
  })

  it('on nobody’s annotation is still its reviewer’s work', () => {
    expect(factsAfter('cy review accepted').map(({ kind, member }) => `${kind} of ${member}`)).toEqual([
      'workunit of cy',
    ])
  })

  it('of one’s own work counts like any other', () => {
    expect(received('ann label submitted', 'ann normal accepted')).toMatchObject([{ member: 'ann', score: 1 }])
  })
})

describe('every workunit', () => {
  it('is its member’s, on its own day, with both clocks', () => {
    expect(factsAfter('ann label draft', ['bo review closed', { activeMs: 5, inactiveMs: null }])).toEqual([
      {
        kind: 'workunit',
        member: 'ann',
        day: 'day 0',
        workType: 'label',
        action: 'draft',
        activeMs: 1,
        elapsedMs: 2,
      },
      {
        kind: 'workunit',
        member: 'bo',
        day: 'day 1',
        workType: 'review',
        action: 'closed',
        activeMs: 5,
        elapsedMs: 5,
      },
    ])
  })
})

it('a day is one of the zone it is told in', () => {
  const createdAtMs = Date.parse('2026-03-29T22:30:00Z')
  const history = story(['ann label submitted', { createdAtMs }])
  const daysIn = (zone: string) => factsOf(history, (instantMs) => dayAt(instantMs, zone)).map(({ day }) => day)
  expect(daysIn('Europe/Berlin')).toEqual(['2026-03-30', '2026-03-30'])
  expect(daysIn('America/New_York')).toEqual(['2026-03-29', '2026-03-29'])
})
