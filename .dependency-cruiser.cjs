/**
 * The arrows of the house (docs/house.md): who may import whom. `npm run arrows` fails where one points back.
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** Packages, and the packages that they may import. */
const rings = {
  domain: [],
  metrics: ['domain'],
  formats: ['domain'],
  tracker: ['domain'],
  dashboard: ['domain', 'metrics', 'tracker'],
  server: ['domain', 'metrics', 'formats'],
  // It measures the insides, too.
  bench: ['domain', 'metrics', 'formats', 'server'],
}

/** Journeys stand outside of the product, beside the servers that the tests of others stand up. */
const journeys = '^packages/dashboard/journeys/'

/** The folders of the server: one may import those that stand after it, never one before it. */
const rooms = [
  'commands',
  'http',
  'demo',
  'exchange',
  'projects',
  'members',
  'queue',
  'work',
  'media',
  'reports',
  'audit',
]

/** The keys of the door (src/database/keys/), and the folders that may hold each; anyone may hold `read`. */
const keys = {
  record: ['exchange', 'work', 'queue'],
  identify: ['members', 'http'],
  operate: ['commands', 'demo', 'exchange', 'media', 'members', 'projects'],
  seal: ['audit'],
}

const one = (names) => `(?:${names.join('|')})`
const server = 'packages/server/src'
const tests = '\\.test(?:ing)?\\.ts$|^packages/server/test/'

module.exports = {
  forbidden: [
    ...Object.entries(rings).map(([name, allowed]) => ({
      name: `${name}-imports-${allowed.join('-and-') || 'no-package'}`,
      severity: 'error',
      from: { path: `^packages/${name}/`, pathNot: journeys },
      to: { path: '^packages/', pathNot: `^packages/${one([name, ...allowed])}/` },
    })),
    {
      name: 'journeys-import-no-insides',
      severity: 'error',
      from: { path: journeys },
      to: { path: '^packages/', pathNot: [journeys, '^packages/server/test/', '^packages/[^/]+/src/index\\.ts$'] },
    },
    ...rooms.slice(1).map((room, index) => ({
      name: `${room}-imports-no-earlier-room`,
      severity: 'error',
      from: { path: `^${server}/${room}/`, pathNot: tests },
      to: { path: `^${server}/${one(rooms.slice(0, index + 1))}/` },
    })),
    {
      name: 'foundation-knows-no-room',
      severity: 'error',
      from: { path: `^${server}/(?:database|graphql)/`, pathNot: tests },
      to: { path: `^${server}/${one(rooms)}/` },
    },
    ...Object.entries(keys).map(([key, folders]) => ({
      name: `key-${key}-stays-where-it-belongs`,
      severity: 'error',
      from: { path: `^${server}/${one(rooms)}/`, pathNot: [`^${server}/${one(folders)}/`, tests] },
      to: { path: `^${server}/database/keys/${key}\\.ts$` },
    })),
    {
      name: 'a-package-has-one-entry',
      severity: 'error',
      from: { path: '^packages/([^/]+)/', pathNot: ['^packages/bench/', journeys] },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/(?:index|[^/]+\\.testing)\\.ts$'] },
    },
    {
      name: 'pure-means-no-node',
      severity: 'error',
      from: { path: `^packages/${one(['domain', 'metrics', 'formats', 'tracker'])}/src/`, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-is-used',
      severity: 'error',
      from: { orphan: true, pathNot: [tests, '\\.d\\.ts$', '\\.config\\.ts$'] },
      to: {},
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        dependencyTypesNot: ['type-only'],
        pathNot: '^(?:virtual:|#build/|@graphql-typed-document-node/)',
      },
    },
    {
      name: 'everything-is-declared',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-leans-on-a-test',
      severity: 'error',
      from: { pathNot: [tests, '^packages/bench/'] },
      to: { path: tests },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/(?:dist|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.vue', '.js', '.d.ts', '.mjs', '.cjs', '.json'],
    },
  },
}
