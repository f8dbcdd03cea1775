import type { TokenScope } from '@labelpulse/domain'
import { parse, validate } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import pino from 'pino'
import { actorOf } from '../src/audit/audit.ts'
import { query } from '../src/database/query.ts'
import { operate } from '../src/database/keys/operate.ts'
import type { Database } from '../src/database/open.ts'
import type { Viewer } from '../src/database/viewer.ts'
import { visit } from '../src/database/visit.ts'
import { formatted } from '../src/graphql/errors.ts'
import { run } from '../src/graphql/execute.ts'
import { identifySecret } from '../src/members/identify.ts'
import { openPost } from '../src/members/mail.ts'
import { createToken } from '../src/members/tokens.ts'
import { createLive } from '../src/reports/live.ts'
import type { Looks } from '../src/members/looks.ts'
import { buildApi } from '../src/schema.ts'

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
  readonly codes: readonly string[]
  readonly messages: readonly string[]
}

/** Who looked at whom has tests of its own; in others it would add to what is seen. */
const looks: Looks = { note: () => {}, close: async () => {} }
const wholeApi = buildApi()
const log = pino({ level: 'silent' })
const post = openPost({ url: () => 'https://labels.example', mail: undefined, log })

/** Asks the API as a viewer, past HTTP: what is validated, executed and masked there is here. */
export async function ask(
  database: Database,
  viewer: Viewer,
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
  schema: GraphQLSchema = wholeApi,
): Promise<Answer> {
  const document = parse(source)
  const invalid = validate(schema, document)
  const live = createLive({ database, pulses: database.pulses, onError: () => {} })
  const asker = { database, live, looks, post, viewer, by: actorOf(viewer, '192.0.2.1'), sessionId: null }
  const { data, errors = invalid } = invalid.length
    ? { data: null }
    : await run({ schema, document, variables, operationName: null, asker })
  const shown = errors.map((error) => formatted(log, error, error.toJSON()))
  const codes = shown.map(({ extensions }) => String(extensions?.['code']))
  return { data, codes, messages: shown.map(({ message }) => message) }
}

/** The viewer that a member is, as a token of theirs says. */
export async function viewerOf(
  database: Database,
  organizationId: string,
  key: string,
  scopes: readonly TokenScope[] = ['read'],
): Promise<Viewer> {
  const secret = await visit(database, operate(organizationId), async (em) => {
    const [member] = await query<{ member_id: string }>(em, 'select member_id from members where key = $1', [key])
    return (await createToken(em, { organizationId, memberId: member!.member_id }, scopes)).secret
  })
  return (await identifySecret(database, secret))!.viewer
}
