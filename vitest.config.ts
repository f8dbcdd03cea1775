import { defineConfig } from 'vitest/config'
import { closingLine } from './.ci/closing-line.ts'
import { hasPostgres } from './packages/server/test/cluster.ts'

const resolve = {
  conditions: ['source'],
  // Two copies of graphql (its CommonJS and its module build) would not know each other's types.
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
}
const ssr = { resolve: { conditions: ['source'] } }

// As many as there are processors: by default one of two would rest.
const maxWorkers = '100%'

// The server's tests run on both databases; under load the embedded one takes its time. What lies above the database and takes
// minutes runs on one of them: HTTP on PostgreSQL, commands and the demo on the embedded one (docs/decisions/0002).
const onPostgresOnly = ['packages/server/src/http/**']
const onEmbeddedOnly = ['packages/server/src/demo/**', 'packages/server/src/commands/{commands,media}.test.ts']
const server = { include: ['packages/server/src/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    maxWorkers,
    reporters: ['default', closingLine()],
    projects: [
      {
        resolve,
        ssr,
        // What is pure leaves nothing behind for the next file: a worker takes them all.
        test: {
          name: 'rules',
          isolate: false,
          include: ['packages/{domain,metrics,formats,tracker}/src/**/*.test.ts'],
        },
      },
      {
        extends: './packages/dashboard/vite.config.ts',
        // By the condition `source` node would also be given sources of foreign packages, which it does not read.
        resolve: {
          alias: [{ find: /^@labelpulse\/(\w+)$/, replacement: `${import.meta.dirname}/packages/$1/src/index.ts` }],
        },
        test: {
          name: 'dashboard',
          isolate: false,
          maxWorkers,
          setupFiles: ['packages/dashboard/src/leftovers.testing.ts'],
          // The first test that needs a page loads it, with all that it shows.
          testTimeout: 15_000,
          include: ['packages/dashboard/src/**/*.test.ts'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          ...server,
          name: 'embedded',
          globalSetup: './packages/server/test/embedded-setup.ts',
          exclude: hasPostgres() ? onPostgresOnly : [],
        },
      },
      {
        resolve,
        ssr,
        test: {
          ...server,
          name: 'postgres',
          globalSetup: './packages/server/test/postgres-setup.ts',
          include: hasPostgres() ? server.include : ['packages/server/test/without-postgres.test.ts'],
          exclude: onEmbeddedOnly,
        },
      },
      {
        resolve,
        ssr,
        // After the others: what they show and time is the product, not its neighbours.
        test: {
          name: 'journeys',
          include: ['packages/dashboard/journeys/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
