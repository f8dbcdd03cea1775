import { performanceMetrics } from '@labelpulse/metrics'
import { describe, expect, test } from 'vitest'
import { noWork } from '../live/numbers.testing.ts'
import { tiles } from '../tiles/tiles.ts'
import { explanationOf, neighbour } from './explain.ts'

const summary = {
  ...noWork,
  submittedAnnotations: 35_834,
  skippedAnnotations: 761,
  rejectedNow: 910,
  totalTime: 1000,
  totalActiveTime: 887,
  reviewsReceived: 12_425,
}

describe('an explanation', () => {
  const median = explanationOf('medianTimePerAnnotation', summary, 'Europe/Warsaw')

  test('takes title, words and formula from the metric itself', () => {
    expect(median.title).toBe(performanceMetrics.medianTimePerAnnotation.title)
    expect(median.about).toBe(performanceMetrics.medianTimePerAnnotation.about)
    expect(median.formula).toBe('median of the lead times of done annotations')
  })

  test('names the clock, the idle share and the day rule', () => {
    expect(median.clock?.name).toBe('elapsed')
    expect(median.idle).toMatch(/^11\.3 % of it/)
    expect(median.day).toBe('Of the author’s last Submit or Update, in Europe/Warsaw')
  })

  test('says of time without measured idle time that it may be in it, and of no time nothing', () => {
    const idleOf = (totalTime: number) =>
      explanationOf('totalTime', { ...noWork, totalTime, totalActiveTime: totalTime }, 'UTC').idle
    expect(idleOf(1000)).toBe('None was measured: if there was any, it is in this time')
    expect(idleOf(0)).toBeNull()
  })

  test('shows the population as a subtraction that comes out', () => {
    expect(median.population.map(({ count }) => count)).toEqual(['37,505', '− 761', '− 910', '35,834'])
  })

  test('of the score is about review actions and has no clock', () => {
    const score = explanationOf('performanceScore', summary, 'UTC')
    expect(score.clock).toBeNull()
    expect(score.day).toBe('Of the review action, in UTC')
    expect(score.population).toEqual([{ words: 'Review actions received', count: '12,425', isResult: true }])
  })
})

test('one can go through all numbers and comes back to the first', () => {
  const names = tiles.map(({ metric }) => metric)
  expect(names.map((name) => neighbour(name, 1))).toEqual([...names.slice(1), names[0]])
  expect(neighbour('submittedAnnotations', -1)).toBe('performanceScore')
})
