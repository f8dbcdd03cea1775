// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { createApp, h, shallowRef } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import type { DoorRefusal } from '../api/doors.ts'
import { useEditor } from './useEditor.ts'

test('whoever was overtaken is told by whom, keeps what they typed, and may save it over theirs', async () => {
  const kept = shallowRef({ name: 'a' })
  const onServer = shallowRef({ name: 'a' })
  const page: { current?: ReturnType<typeof open> } = {}
  async function save(from: { name: string }): Promise<DoorRefusal | null> {
    if (from.name !== onServer.value.name) return { code: 'CONFLICT', message: 'Olga changed it meanwhile.' }
    onServer.value = page.current!.draft.value
    return null
  }
  const open = () =>
    useEditor({
      kept: () => kept.value,
      draftOf: (each) => each,
      fields: [],
      save,
      changed: async () => {
        kept.value = onServer.value
      },
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
  const app = createApp({ render: () => h(RouterView) }).use(router)
  app.mount(document.createElement('div'))
  const { draft, send, said, error, overtakenBy, isOvertaken, isChanged, saveMine } = page.current!

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
  app.unmount()
})
