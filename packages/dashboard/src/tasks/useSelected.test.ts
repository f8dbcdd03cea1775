import { expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { useSelected } from './useSelected.ts'

test('rows are ticked one by one, all at once, and none', () => {
  const { chosen, isAll, toggle, toggleAll, clear } = useSelected(
    () => ['a', 'b'],
    (row) => row,
  )
  toggle('b')
  expect([chosen.value, isAll.value]).toEqual([['b'], false])
  toggleAll()
  expect([chosen.value, isAll.value]).toEqual([['a', 'b'], true])
  toggleAll()
  expect(chosen.value).toEqual([])
  toggle('a')
  clear()
  expect(chosen.value).toEqual([])
})

test('a row that leaves the list is no longer chosen', () => {
  const rows = shallowRef(['a', 'b'])
  const { chosen, toggleAll } = useSelected(
    () => rows.value,
    (row) => row,
  )
  toggleAll()
  rows.value = ['b', 'c']
  expect(chosen.value).toEqual(['b'])
})
