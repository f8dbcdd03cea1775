import { expect, test } from 'vitest'
import { besideField } from './useDoor.ts'

test('a sentence beside a field does not name the field as the API does', () => {
  const said = 'organization.timeZone: must be a time zone, such as Europe/Berlin.'
  expect(besideField(said, 'organization.timeZone')).toBe('Must be a time zone, such as Europe/Berlin.')
  expect(besideField('There is somebody with this address already.', 'email')).toBe(
    'There is somebody with this address already.',
  )
})
