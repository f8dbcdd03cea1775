import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxOverlap, polygonOverlap } from './overlap.ts'
import { fixScore } from './score.ts'
import type { Point } from './result.ts'

const anyClass = fc.constantFrom('car', 'person')
const small = fc.integer({ min: 0, max: 30 })
const anyPoint: fc.Arbitrary<Point> = fc.tuple(small, small)
const anyBox = fc.record({
  type: fc.constant('box'),
  class: anyClass,
  frame: fc.nat(1),
  x: fc.integer({ min: 0, max: 2 }),
  y: fc.integer({ min: 0, max: 2 }),
  width: fc.integer({ min: 20, max: 23 }),
  height: fc.integer({ min: 20, max: 23 }),
})
const anyPolygon = fc.record({
  type: fc.constant('polygon'),
  class: anyClass,
  frame: fc.nat(1),
  points: fc.array(anyPoint, { minLength: 3, maxLength: 7 }),
})
const anySpan = fc.record({
  type: fc.constant('span'),
  class: anyClass,
  start: fc.nat(3),
  end: fc.integer({ min: 4, max: 6 }),
})
const anyChoice = fc.record({
  type: fc.constant('choice'),
  choice: anyClass,
  options: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
})
const anyEntry = fc.oneof(anyBox, anyPolygon, anySpan, anyChoice, fc.jsonValue({ maxDepth: 1 }))
const anyResult = fc.array(anyEntry, { maxLength: 8 })
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })

describe('the score of a fix', () => {
  test('is 1 where nothing was changed, in whatever order the objects stand', () => {
    fc.assert(
      fc.property(
        anyResult.chain((result) => fc.tuple(fc.constant(result), shuffled(result))),
        ([before, after]) => {
          expect(fixScore(before, after)).toBe(1)
        },
      ),
    )
  })

  test('is the same both ways', () => {
    fc.assert(
      fc.property(anyResult, anyResult, (a, b) => {
        expect(fixScore(a, b)).toBe(fixScore(b, a))
      }),
    )
  })

  test('is from 0 to 1, and does not depend on the order of the objects', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(anyResult, anyResult)
          .chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), shuffled(a), shuffled(b))),
        ([a, b, mixedA, mixedB]) => {
          const score = fixScore(a, b)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
          expect(fixScore(mixedA, mixedB)).toBe(score)
        },
      ),
    )
  })

  test('is 0 where no object has anything to do with another', () => {
    const named = (name: string) => (entry: object) => ({ ...entry, class: name, choice: name })
    const anyObjects = fc.array(fc.oneof(anyBox, anyPolygon, anySpan, anyChoice), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(anyObjects, anyObjects, (a, b) => {
        expect(fixScore(a.map(named('one')), b.map(named('other')))).toBe(0)
      }),
    )
  })

  test('of two empty results is 1, of an empty and another one 0', () => {
    expect(fixScore([], [])).toBe(1)
    expect(fixScore(null, undefined)).toBe(1)
    expect(fixScore([], [{ type: 'span', class: 'a', start: 0, end: 1 }])).toBe(0)
  })

  test('knows an object whatever its id, and a span whatever its text', () => {
    const span = { type: 'span', class: 'a', start: 0, end: 4 }
    const choice = { type: 'choice', choice: 'mood', options: ['a', 'b'] }
    const before = [
      { ...span, id: '1', text: 'text' },
      { ...choice, id: '2' },
    ]
    const after = [
      { ...choice, id: '3', options: ['b', 'a'] },
      { ...span, id: '4', text: 'Text' },
    ]
    expect(fixScore(before, after)).toBe(1)
    expect(fixScore(before, [{ ...span, end: 5 }, choice])).toBe(0.5)
  })

  test('counts a box as kept from an overlap of 0.9 on, of its class and frame', () => {
    const box = { type: 'box', class: 'car', frame: 0, x: 0, y: 0, width: 100, height: 10 }
    expect(fixScore([box], [{ ...box, width: 90 }])).toBe(1)
    expect(fixScore([box], [{ ...box, width: 89 }])).toBe(0)
    expect(fixScore([box], [{ ...box, class: 'bus' }])).toBe(0)
    expect(fixScore([box], [{ ...box, frame: 1 }])).toBe(0)
    expect(fixScore([box, { ...box, x: 500 }], [box, { ...box, x: 900 }, { ...box, y: 900 }])).toBe(2 / 5)
  })

  test('gives each object at most one of the other result, the most alike first', () => {
    const box = { type: 'box', class: 'car', frame: 0, x: 0, y: 0, width: 100, height: 10 }
    expect(fixScore([box, box], [box])).toBe(2 / 3)
    expect(
      fixScore(
        [box, { ...box, width: 95 }],
        [
          { ...box, width: 95 },
          { ...box, width: 104 },
        ],
      ),
    ).toBe(1)
  })

  test('of a crowded image is found within seconds: outlines that are apart are not cut up', { timeout: 5_000 }, () => {
    const crowd = (away: number) =>
      Array.from({ length: 900 }, (_, n) => ({
        type: 'polygon',
        class: 'cell',
        frame: 0,
        points: Array.from({ length: 24 }, (_point, corner): Point => {
          const angle = (corner * Math.PI) / 12
          return [(n % 30) * 40 + 15 * Math.cos(angle), Math.floor(n / 30) * 40 + away + 15 * Math.sin(angle)]
        }),
      }))
    expect(fixScore(crowd(0), crowd(0.1))).toBe(1)
  })

  test('compares what other tools label exactly', () => {
    const rectangle = { id: 'x', type: 'rectanglelabels', value: { x: 1 } }
    expect(fixScore([rectangle], [{ ...rectangle, id: 'y' }])).toBe(1)
    expect(fixScore([rectangle], [{ ...rectangle, value: { x: 2 } }])).toBe(0)
    expect(fixScore({ label: 'cat' }, { label: 'cat' })).toBe(1)
    expect(fixScore({ label: 'cat' }, { label: 'dog' })).toBe(0)
  })
})

describe('the overlap of polygons', () => {
  const square = (x: number, y: number, size: number): { points: Point[] } => ({
    points: [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
    ],
  })
  const anyOutline = fc.record({ points: fc.array(anyPoint, { minLength: 3, maxLength: 8 }) })

  test('is that of boxes where they are boxes', () => {
    fc.assert(
      fc.property(
        anyPoint,
        fc.integer({ min: 1, max: 20 }),
        anyPoint,
        fc.integer({ min: 1, max: 20 }),
        (a, m, b, n) => {
          const box = ([x, y]: Point, size: number) => ({ x, y, width: size, height: size })
          expect(polygonOverlap(square(...a, m), square(...b, n))).toBeCloseTo(boxOverlap(box(a, m), box(b, n)), 12)
        },
      ),
    )
  })

  test('with itself is 1, the same both ways, and from 0 to 1', () => {
    fc.assert(
      fc.property(anyOutline, anyOutline, (a, b) => {
        expect(polygonOverlap(a, a)).toBe(1)
        expect(polygonOverlap(a, b)).toBe(polygonOverlap(b, a))
        expect(polygonOverlap(a, b)).toBeGreaterThanOrEqual(0)
        expect(polygonOverlap(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('does not depend on where an outline begins, nor on which way round it goes', () => {
    fc.assert(
      fc.property(anyOutline, anyOutline, fc.nat(7), (a, b, turn) => {
        const n = turn % a.points.length
        const turned = { points: [...a.points.slice(n), ...a.points.slice(0, n)].toReversed() }
        expect(polygonOverlap(turned, b)).toBeCloseTo(polygonOverlap(a, b), 9)
      }),
    )
  })

  test('of slanted and hollow outlines is what geometry says', () => {
    const triangle: { points: Point[] } = {
      points: [
        [0, 0],
        [10, 0],
        [0, 10],
      ],
    }
    expect(polygonOverlap(triangle, square(0, 0, 10))).toBeCloseTo(0.5, 12)
    const upper: { points: Point[] } = {
      points: [
        [10, 0],
        [10, 10],
        [0, 10],
      ],
    }
    expect(polygonOverlap(triangle, upper)).toBe(0)
    const cross: { points: Point[] } = {
      points: [
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
      ],
    }
    expect(polygonOverlap(cross, square(0, 0, 10))).toBeCloseTo(0.5, 12)
  })
})
