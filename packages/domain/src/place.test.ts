import { describe, expect, it } from 'vitest'
import { freeKey, inactivityThresholdFrom, keyFrom, keyGiven, mayLead, nameFrom } from './place.ts'
import { roles } from './role.ts'

describe('a name', () => {
  it('loses the space around it', () => {
    expect(nameFrom('  Night shift ')).toBe('Night shift')
  })

  it.each([[''], ['   '], ['x'.repeat(201)], ['a\0b'], ['\ud800']])('is refused as %j', (given) => {
    expect(() => nameFrom(given)).toThrow('A name has 1 to 200 characters')
  })

  it('is counted in characters, not in their halves', () => {
    expect(nameFrom('𝕏'.repeat(200))).toHaveLength(400)
  })
})

describe('a key', () => {
  it('may be whatever the interchange format takes', () => {
    expect(keyGiven(' P 1/ü')).toBe(' P 1/ü')
    expect(() => keyGiven('')).toThrow('A key has')
    expect(() => keyGiven('x'.repeat(201))).toThrow('A key has')
  })

  it.each([
    ['Büro Müller & Co.', 'buro-muller-co'],
    ['  Zoë’s 2nd project  ', 'zoe-s-2nd-project'],
    ['プロジェクト', 'フロシェクト'],
    ['!?', 'project'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('is made of the name %j as %j', (name, key) => {
    expect(keyFrom(name, 'project')).toBe(key)
  })

  it('gets a number where it is taken', () => {
    expect(freeKey('p', new Set())).toBe('p')
    expect(freeKey('p', new Set(['p', 'p-3']))).toBe('p-2')
    expect(freeKey('p', new Set(['p', 'p-2', 'p-3']))).toBe('p-4')
  })
})

describe('an inactivity threshold', () => {
  it('is whole milliseconds from 1 to ten years', () => {
    expect([1, 300_000, 315_360_000_000].map(inactivityThresholdFrom)).toEqual([1, 300_000, 315_360_000_000])
    for (const ms of [0, -1, 0.5, 315_360_000_001, Number.NaN])
      expect(() => inactivityThresholdFrom(ms)).toThrow('whole milliseconds')
  })
})

describe('a project', () => {
  it('may be led by owners and admins, and by managers who joined it', () => {
    expect(roles.filter((role) => mayLead(role, true))).toEqual(['owner', 'admin', 'manager'])
    expect(roles.filter((role) => mayLead(role, false))).toEqual(['owner', 'admin'])
  })
})
