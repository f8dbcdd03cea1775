// @vitest-environment happy-dom
import bundledIcons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { expect, test } from 'vitest'
import { createApp, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { answerWith } from '../api/session.testing.ts'
import ZoneSetting from './ZoneSetting.vue'

test('another time zone is set only after the dialog that says what happens was answered', async () => {
  const told: unknown[] = []
  answerWith((operation, variables) => {
    told.push([operation, variables])
    return { data: { updateOrganization: { key: 'acme' } } }
  })
  const organization = { name: 'Acme', timeZone: 'Europe/Warsaw', mayMail: false, redating: null }
  const begun: string[] = []
  const app = createApp(() => h(ZoneSetting, { organization, onBegun: (zone: string) => void begun.push(zone) }))
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: ZoneSetting }] })
  app
    .use(bundledIcons)
    .use(router)
    .mount(document.body.appendChild(document.createElement('div')))

  const input = document.querySelector('input')!
  input.value = 'Asia/Tokyo'
  input.dispatchEvent(new Event('input'))
  await nextTick()
  const submit = (form: Element | null | undefined) => form?.dispatchEvent(new Event('submit', { cancelable: true }))
  submit(document.querySelector('form'))
  const dialog = () => document.querySelector('[role=dialog]')
  await expect.poll(() => dialog()?.textContent).toContain('what people are paid for each day')
  expect(dialog()?.textContent).toMatch(/From\s*Europe\/Warsaw\s*To\s*Asia\/Tokyo/)
  expect(told).toEqual([])
  submit(dialog()?.querySelector('form'))
  await expect.poll(() => begun).toEqual(['Asia/Tokyo'])
  expect(told).toEqual([['UpdateOrganization', { name: null, timeZone: 'Asia/Tokyo' }]])
  await expect.poll(dialog).toBeNull()
  app.unmount()
})
