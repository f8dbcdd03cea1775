// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { createApp, h, nextTick, shallowRef } from 'vue'
import type { App } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import type { DoorRefusal } from '../api/doors.ts'
import { useEditor } from './useEditor.ts'

let app: App
afterEach(() => app.unmount())

/** A page with an editor of something that a server keeps, and changes where the test says so. */
async function opened() {
  const [kept, onServer] = [shallowRef({ name: 'a' }), shallowRef({ name: 'a' })]
  const isImporting = shallowRef(false)
  const page: { current?: ReturnType<typeof open> } = {}
  async function save(from: { name: string }): Promise<DoorRefusal | null> {
    if (isImporting.value) return { code: 'CONFLICT', message: 'An import is being written.' }
    if (from.name !== onServer.value.name)
      return { code: 'CONFLICT', field: 'from', message: 'Olga changed it meanwhile.' }
    onServer.value = page.current!.draft.value
    return null
  }
  async function changed(): Promise<void> {
    kept.value = onServer.value
    await nextTick()
  }
  const open = () =>
    useEditor({
      kept: () => kept.value,
      draftOf: (each) => each,
      fields: [],
      save,
      changed,
      saved: 'Saved.',
      question: 'Leave?',
    })
  const component = {
    setup: () => {
      page.current = open()
      return () => h('i')
    },
  }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component }] })
  await router.push('/')
  app = createApp({ render: () => h(RouterView) }).use(router)
  app.mount(document.createElement('div'))
  return { ...page.current!, onServer, isImporting, changed }
}

test('whoever was overtaken is told by whom, keeps what they typed, and may save it over theirs', async () => {
  const { draft, send, said, error, overtakenBy, isOvertaken, isChanged, saveMine, onServer } = await opened()
  draft.value = { name: 'mine' }
  onServer.value = { name: 'theirs' }
  await send()
  expect([draft.value.name, isOvertaken.value, overtakenBy.value, error.value, said.value]).toEqual([
    'mine',
    true,
    'Olga changed it meanwhile.',
    '',
    '',
  ])
  await saveMine()
  expect([onServer.value.name, isOvertaken.value, isChanged.value, said.value]).toEqual([
    'mine',
    false,
    false,
    'Saved.',
  ])
})

test('what was put aside is gone once something is saved', async () => {
  const { draft, send, takeTheirs, hasAside, onServer } = await opened()
  draft.value = { name: 'mine' }
  onServer.value = { name: 'theirs' }
  await send()
  takeTheirs()
  draft.value = { name: 'theirs and mine' }
  expect(hasAside.value).toBe(true)
  await send()
  expect([onServer.value.name, hasAside.value]).toEqual(['theirs and mine', false])
})

test('only the server names whoever was faster, and of a later time it must say so anew', async () => {
  const { draft, send, takeTheirs, isOvertaken, overtakenBy, error, onServer, isImporting, changed } = await opened()
  draft.value = { name: 'mine' }
  onServer.value = { name: 'theirs' }
  await send()
  takeTheirs()
  await nextTick()
  draft.value = { name: 'mine' }
  onServer.value = { name: 'somebody else’s' }
  await changed()
  expect([isOvertaken.value, overtakenBy.value]).toEqual([true, ''])
  isImporting.value = true
  await send()
  expect([overtakenBy.value, error.value]).toEqual(['', 'An import is being written.'])
})
