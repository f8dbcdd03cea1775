import { expect, test } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { useDraft } from './useDraft.ts'

test('an untouched draft follows what is kept, a touched one stays', async () => {
  const kept = shallowRef({ name: 'a' })
  const { draft, isChanged, reset } = useDraft(() => kept.value)
  kept.value = { name: 'b' }
  await nextTick()
  expect([draft.value, isChanged.value]).toEqual([{ name: 'b' }, false])
  draft.value = { name: 'mine' }
  kept.value = { name: 'c' }
  await nextTick()
  expect([draft.value, isChanged.value]).toEqual([{ name: 'mine' }, true])
  reset()
  expect([draft.value, isChanged.value]).toEqual([{ name: 'c' }, false])
})

test('a draft that was saved is no change any more', async () => {
  const kept = shallowRef({ name: 'a' })
  const { draft, isChanged } = useDraft(() => kept.value)
  draft.value = { name: 'b' }
  kept.value = { name: 'b' }
  await nextTick()
  expect(isChanged.value).toBe(false)
})
