import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, difference, labOf, sights } from './colours.testing.ts'
import type { Sight } from './colours.testing.ts'

const css = readFileSync(new URL('../style.css', import.meta.url), 'utf8')

/** The colours of one theme as style.css has them. */
function theme(selector: string): (name: string) => string {
  const block = css.slice(css.indexOf(`\n${selector} {`), css.indexOf('\n}', css.indexOf(`\n${selector} {`)))
  const colours = new Map([...block.matchAll(/--lp-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
  return (name) => colours.get(name) ?? expect.fail(`${selector} has no colour ${name}`)
}

const series = ['main', 'changed', 'skipped', 'rejected', 'average'] as const
const pairs = series.flatMap((one, index) => series.slice(index + 1).map((other) => [one, other] as const))

test('the difference of colours is CIEDE2000', () => {
  // Pairs 1 and 17 of the paper's own test data.
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
})

describe.each([
  ['light', ':root'],
  ['dark', '.dark'],
])('the series in %s', (_, selector) => {
  const colour = theme(selector)

  test.each(Object.keys(sights) as Sight[])('are told apart with %s sight', (sight) => {
    const measured = pairs.map(([one, other]) => {
      const [a, b] = [colour(`series-${one}`), colour(`series-${other}`)]
      return { pair: `${one} and ${other}`, difference: difference(labOf(a, sight), labOf(b, sight)) }
    })
    expect(measured.filter((each) => each.difference < 15)).toEqual([])
  })

  test.each([...series, 'before'])('%s stands out from the surface', (name) => {
    expect(contrast(colour(`series-${name}`), colour('surface'))).toBeGreaterThanOrEqual(3)
  })

  test.each(['ink', 'ink-2', 'ink-3', 'better', 'worse', 'warning', 'accent'])('%s can be read as text', (name) => {
    for (const ground of ['surface', 'canvas'])
      expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['better', 'worse', 'warning', 'accent'])('%s can be read on its wash', (name) => {
    expect(contrast(colour(name), colour(`${name}-wash`))).toBeGreaterThanOrEqual(4.5)
  })
})
