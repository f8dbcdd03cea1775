import { defineConfig } from 'vitest/config'
import { closingLine } from './.ci/closing-line.ts'

const resolve = {
  conditions: ['source'],
  // Two copies of graphql (its CommonJS and its module build) would not know each other's types.
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
}
const ssr = { resolve: { conditions: ['source'] } }

export default defineConfig({
  test: {
    reporters: ['default', closingLine()],
    projects: [
      { resolve, ssr, test: { name: 'rules', include: ['packages/{domain,metrics,formats}/src/**/*.test.ts'] } },
      {
        extends: './packages/dashboard/vite.config.ts',
        test: { name: 'dashboard', include: ['packages/dashboard/src/**/*.test.ts'] },
      },
      { resolve, ssr, test: { name: 'embedded', include: ['packages/server/src/**/*.test.ts'] } },
      { resolve, ssr, test: { name: 'postgres', include: ['packages/server/src/**/*.test.ts'] } },
    ],
  },
})
