import { expect, test } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { useDraft } from './useDraft.ts'

const same = <T>(kept: T): T => kept

test('an untouched draft follows what is kept, a touched one stays', async () => {
  const kept = shallowRef({ name: 'a' })
  const { draft, isChanged, reset } = useDraft(() => kept.value, same)
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
  const { draft, isChanged } = useDraft(() => kept.value, same)
  draft.value = { name: 'b' }
  kept.value = { name: 'b' }
  await nextTick()
  expect(isChanged.value).toBe(false)
})

test('a draft that was overtaken stays until theirs is taken, and can be had again', async () => {
  const kept = shallowRef({ name: 'a', ms: 1 })
  const nameOf = ({ name }: { name: string }) => ({ name })
  const { draft, base, isOvertaken, hasAside, takeTheirs, backToMine, keepMine } = useDraft(() => kept.value, nameOf)
  draft.value = { name: 'mine' }
  kept.value = { name: 'theirs', ms: 2 }
  await nextTick()
  expect([draft.value, base.value, isOvertaken.value]).toEqual([{ name: 'mine' }, { name: 'a', ms: 1 }, true])
  takeTheirs()
  expect([draft.value, base.value, isOvertaken.value, hasAside.value]).toEqual([
    { name: 'theirs' },
    kept.value,
    false,
    true,
  ])
  backToMine()
  expect([draft.value, base.value, isOvertaken.value, hasAside.value]).toEqual([
    { name: 'mine' },
    kept.value,
    false,
    false,
  ])
  kept.value = { name: 'theirs', ms: 3 }
  expect(isOvertaken.value).toBe(true)
  keepMine()
  expect([draft.value, base.value, isOvertaken.value]).toEqual([{ name: 'mine' }, kept.value, false])
})

test('what was typed since is put aside where the first comes back, and putting it back leaves nothing of either', () => {
  const kept = shallowRef({ name: 'a' })
  const { draft, hasAside, isChanged, takeTheirs, backToMine, reset } = useDraft(() => kept.value, same)
  draft.value = { name: 'first' }
  takeTheirs()
  draft.value = { name: 'second' }
  backToMine()
  expect([draft.value, hasAside.value]).toEqual([{ name: 'first' }, true])
  backToMine()
  expect([draft.value, hasAside.value]).toEqual([{ name: 'second' }, true])
  reset()
  expect([draft.value, hasAside.value, isChanged.value]).toEqual([{ name: 'a' }, false, false])
})
