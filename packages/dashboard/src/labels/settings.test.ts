import { defaultWorkSettings } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { draftOf, inputOf, keptSettings, originOf, settingsIn, skippedReviewText } from './settings.ts'

const standard = draftOf(defaultWorkSettings)

test('a form that nobody touched says what is kept', () => {
  expect(settingsIn(standard)).toEqual({ settings: defaultWorkSettings })
})

test('hours may have a comma and parts', () => {
  expect(settingsIn({ ...standard, leaseHours: '1,5' })).toMatchObject({ settings: { leaseMs: 5_400_000 } })
})

test.each(['', '0', '-1', 'soon'])('“%s” is no number of hours', (leaseHours) => {
  expect(settingsIn({ ...standard, leaseHours })).toMatchObject({ problem: { field: 'leaseHours' } })
})

test('too long a time is said of the field that it is in', () => {
  expect(settingsIn({ ...standard, leaseHours: '100000' })).toMatchObject({ problem: { field: 'leaseHours' } })
  expect(settingsIn({ ...standard, reassignAfterHours: '100000' })).toMatchObject({
    problem: { field: 'reassignAfterHours' },
  })
})

test('of a pasted address the origin is kept, once', () => {
  const mediaOrigins = 'https://Images.example/a.png\nhttps://images.example\nhttp://127.0.0.1:9000/x'
  expect(settingsIn({ ...standard, mediaOrigins })).toMatchObject({
    settings: { mediaOrigins: ['https://images.example', 'http://127.0.0.1:9000'] },
  })
})

test.each(['images.example', 'ftp://images.example', 'data:image/png;base64,AA', '*'])('“%s” has no origin', (text) => {
  expect(originOf(text)).toBeNull()
  expect(settingsIn({ ...standard, mediaOrigins: text })).toMatchObject({ problem: { field: 'mediaOrigins' } })
})

test('more origins than a header carries are refused', () => {
  const mediaOrigins = Array.from({ length: 21 }, (_, n) => `https://h${n}.example`).join('\n')
  expect(settingsIn({ ...standard, mediaOrigins })).toMatchObject({ problem: { field: 'mediaOrigins' } })
})

test('what the server tells and is told is the same', () => {
  const settings = { ...defaultWorkSettings, skippedGoTo: 'others' as const, mediaOrigins: ['https://images.example'] }
  const told = inputOf(settings)
  expect(told.skippedGoTo).toBe('OTHERS')
  expect(keptSettings({ ...settings, skippedGoTo: 'OTHERS' })).toEqual(settings)
})

test('a skipped review comes back last, but not where skipped tasks go to others', () => {
  for (const way of ['done', 'me'] as const)
    expect(skippedReviewText(way)).toContain('comes back to whoever skipped it')
  expect(skippedReviewText('others')).toContain('does not come back')
})
