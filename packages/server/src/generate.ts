/** Writes what is derived from the code and checked in: the API's schema, the glossary and the page of access. `npm run generate`. */
import { writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { accessPage } from './access.ts'
import { glossary } from './reports/glossary.ts'
import { buildApi } from './schema.ts'

const schema = buildApi()
const generated = '# Generated from the resolvers by `npm run generate`; do not edit.\n\n'
writeFileSync(
  new URL('../schema.graphql', import.meta.url),
  `${generated}${printSchema(lexicographicSortSchema(schema))}\n`,
)
writeFileSync(new URL('../../../docs/metrics.md', import.meta.url), glossary())
writeFileSync(new URL('../../../docs/access.md', import.meta.url), accessPage(schema))
