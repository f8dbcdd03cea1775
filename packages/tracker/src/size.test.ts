import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

it('the script has 3 kB at most, as it is sent', () => {
  expect(gzipSync(read('../dist/tracker.js'), { level: 9 }).length).toBeLessThanOrEqual(3_000)
})

it('the script stands alone, and the package depends on the domain only', () => {
  expect(read('../dist/tracker.js')).not.toMatch(/\b(?:import|require)\b/)
  const { dependencies } = JSON.parse(read('../package.json')) as { dependencies: Record<string, string> }
  expect(dependencies).toEqual({ '@labelpulse/domain': 'workspace:*' })
})
