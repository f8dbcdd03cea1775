// @vitest-environment happy-dom
import bundledIcons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { afterEach, expect, test } from 'vitest'
import { createApp, h } from 'vue'
import type { App } from 'vue'
import { noWork, onDate, page } from '../live/numbers.testing.ts'
import { beforeOf } from '../live/pageData.ts'
import StatTile from './StatTile.vue'
import { tiles } from './tiles.ts'

const score = tiles.find(({ metric }) => metric === 'performanceScore')!

let app: App | undefined

function tileText(now: number | null, before: number | null, staleOf: string | null = null): string {
  const earlier = { summary: { ...noWork, performanceScore: before }, perDate: [] }
  const range = { from: '2026-10-05', to: '2026-10-05' }
  const data = page([onDate('2026-10-12')], { performanceScore: now }, beforeOf(earlier, range, 7))
  app = createApp({ render: () => h(StatTile, { tile: score, data, isOpen: false, staleOf }) }).use(bundledIcons)
  app.mount(document.body)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '')
  return texts.filter(Boolean).join(' ')
}

afterEach(() => app?.unmount())

test('a tile says name, number, difference, old value and of how many', () => {
  expect(tileText(0.877, 0.872)).toBe(
    'Performance Score review actions received 87.7 % up 0.5 pts was 87.2 % 0 review actions',
  )
})

test('a score without reviews is a dash, and no difference is made of it', () => {
  expect(tileText(null, 0.872)).toContain('— was 87.2 %')
})

test('an old number says of when it is', () => {
  expect(tileText(0.877, 0.872, '14:29')).toContain('of 14:29')
})
