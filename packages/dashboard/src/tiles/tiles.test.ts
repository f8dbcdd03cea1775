import { performanceMetrics } from '@labelpulse/metrics'
import { expect, test } from 'vitest'
import { noWork } from '../live/numbers.testing.ts'
import { sparkBars, sparkBox, sparkLine } from './spark.ts'
import { captionOf, nameOf, tiles } from './tiles.ts'

const summary = {
  ...noWork,
  submittedAnnotations: 35_834,
  updatedAnnotations: 3182,
  skippedAnnotations: 761,
  totalTime: 1000,
  totalActiveTime: 887,
  medianTimePerAnnotation: 160_000,
  reviewsReceived: 12_425,
}

test('a tile says its name and how it is made, each once', () => {
  const heads = tiles.map(({ metric }) => [nameOf(performanceMetrics[metric]), captionOf(performanceMetrics[metric])])
  expect(heads).toEqual([
    ['Submitted Annotations', 'each counted once'],
    ['Total Time', 'sum · elapsed'],
    ['Total Time (Median)', 'count × median · elapsed'],
    ['Time per Annotation', 'median · elapsed'],
    ['Time per Annotation', 'average · elapsed'],
    ['Performance Score', 'review actions received'],
  ])
})

test('a footing lets one check the number', () => {
  expect(tiles.map(({ footing }) => `${footing(summary).strong} ${footing(summary).text}`.trim())).toEqual([
    '3,182 updated · 761 skipped',
    '11.3 % idle',
    '35,834 × 2 m 40 s',
    'middle of 35,834',
    'Total Time ÷ 35,834',
    '12,425 review actions',
  ])
})

test('without time, or without a measure of idle time, there is no idle share', () => {
  const idle = tiles.find(({ metric }) => metric === 'totalTime')
  expect(idle?.footing(noWork)).toEqual({ strong: '', text: 'no time', share: null })
  const unmeasured = { ...noWork, totalTime: 1000, totalActiveTime: 1000 }
  expect(idle?.footing(unmeasured)).toEqual({ strong: '', text: 'idle included, none measured', share: null })
})

test('the highest bar of a spark fills it, a day without work keeps a hairline', () => {
  const bars = sparkBars([10, null, 5], 2)
  expect(bars.map(({ height }) => height)).toEqual([sparkBox.height, 1, sparkBox.height / 2])
  expect(bars.map(({ isRunning }) => isRunning)).toEqual([false, false, true])
})

test('a spark line breaks where a day has no value', () => {
  const { path, end } = sparkLine([1, 2, null, 3])
  expect(path.match(/M/g)).toHaveLength(2)
  expect(path.match(/L/g)).toHaveLength(1)
  expect(end).toEqual({ x: 156, y: 4 })
  expect(sparkLine([null, null])).toEqual({ path: '', end: null })
})
