/** Writes what is derived from the code and checked in: the API's schema and the glossary. `npm run generate`. */
import { writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { glossary } from './reports/glossary.ts'
import { buildApi } from './schema.ts'

const generated = '# Generated from the resolvers by `npm run generate`; do not edit.\n\n'
writeFileSync(
  new URL('../schema.graphql', import.meta.url),
  `${generated}${printSchema(lexicographicSortSchema(buildApi()))}\n`,
)
writeFileSync(new URL('../../../docs/metrics.md', import.meta.url), glossary())
