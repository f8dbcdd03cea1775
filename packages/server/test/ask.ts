import type { TokenScope } from '@labelpulse/domain'
import { parse, validate } from 'graphql'
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
import { rememberLooks } from '../src/reports/looks.ts'
import { buildApi } from '../src/schema.ts'

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
  readonly codes: readonly string[]
}

const schema = buildApi()
const log = pino({ level: 'silent' })
const post = openPost({ url: () => 'https://labels.example', mail: undefined, log })

/** Asks the API as a viewer, past HTTP: what is validated, executed and masked there is here. */
export async function ask(
  database: Database,
  viewer: Viewer,
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const document = parse(source)
  const invalid = validate(schema, document)
  const live = createLive({ database, pulses: database.pulses, onError: () => {} })
  const looks = rememberLooks(database, () => {})
  const asker = { database, live, looks, post, viewer, by: actorOf(viewer, '192.0.2.1'), sessionId: null }
  const { data, errors = invalid } = invalid.length
    ? { data: null }
    : await run({ schema, document, variables, operationName: null, asker })
  await looks.close()
  const codes = errors.map((error) => String(formatted(log, error, error.toJSON()).extensions?.['code']))
  return { data: data as Answer['data'], codes }
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
