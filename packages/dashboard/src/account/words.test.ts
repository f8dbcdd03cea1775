import { expect, test } from 'vitest'
import { browserText, expiryText, isOfDemo, lookText } from './words.ts'

test('a session is named by its browser and system', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36'
  expect(browserText(chrome)).toBe('Chrome on Linux')
  expect(browserText(`${chrome} Edg/141.0`)).toBe('Edge on Linux')
  expect(browserText('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1')).toBe(
    'Safari on iOS',
  )
  expect(browserText('curl/8.1')).toBe('curl/8.1')
  expect(browserText(null)).toBe('An unknown browser')
})

test('a token says when it expires or did', () => {
  const nowMs = Date.UTC(2026, 9, 14, 12)
  expect(expiryText(null, 'UTC', nowMs)).toEqual({ text: 'never expires', isOver: false })
  expect(expiryText('2026-10-13T12:00:00Z', 'UTC', nowMs)).toEqual({ text: 'expired yesterday, 12:00', isOver: true })
  expect(expiryText('2026-11-13T12:00:00Z', 'UTC', nowMs).isOver).toBe(false)
})

test('a look says how often', () => {
  expect(lookText({ views: 1, exports: 0 })).toBe('looked once')
  expect(lookText({ views: 3, exports: 2 })).toBe('looked 3 times, exported 2 times')
})

test("a token that the demo made for itself is told from one's own", () => {
  expect([isOfDemo({ prefix: 'lpt_demo' }), isOfDemo({ prefix: 'lpt_7fQ2' })]).toEqual([true, false])
})
