import { expect, it } from 'vitest'
import { newUuid } from './uuid.ts'

it('a uuid is a random one, each time another', () => {
  const uuids = Array.from({ length: 1_000 }, newUuid)
  expect(uuids.filter((uuid) => !/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/.test(uuid))).toEqual([])
  expect(new Set(uuids).size).toBe(1_000)
})
