import type { TokenScope } from '../gql/graphql.ts'
import { instantText } from '../words/instants.ts'

/** What a program may do with a token of each scope. */
export const scopeMeanings = {
  READ: 'reads what you may see',
  WRITE: 'changes what you may change',
  INGEST: 'sends work that was done',
} as const satisfies Record<TokenScope, string>

/** How long a token may live; null: until it is revoked. */
export const lifetimes: readonly { days: number | null; label: string }[] = [
  { days: 30, label: 'in 30 days' },
  { days: 90, label: 'in 90 days' },
  { days: 365, label: 'in a year' },
  { days: null, label: 'never' },
]

/** When a token ends or ended, as a piece of a sentence. */
export function expiryText(
  expiresAt: string | null,
  timeZone: string,
  nowMs: number,
): { text: string; isOver: boolean } {
  if (expiresAt === null) return { text: 'never expires', isOver: false }
  const isOver = Date.parse(expiresAt) <= nowMs
  return { text: `${isOver ? 'expired' : 'expires'} ${instantText(expiresAt, timeZone, nowMs)}`, isOver }
}

/** Whether the demo made a token for itself: the server lets those begin so. */
export const isOfDemo = ({ prefix }: { prefix: string }): boolean => prefix === 'lpt_demo'

const browsers = [
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS/],
  ['Chrome', /Chrome\/|CriOS/],
  ['Safari', /Safari\//],
] as const

const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh|Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const

const nameIn = (names: readonly (readonly [string, RegExp])[], userAgent: string): string | undefined =>
  names.find(([, pattern]) => pattern.test(userAgent))?.[0]

/** Where a session is, as people know it: `Firefox on Linux`, else what the browser says of itself. */
export function browserText(userAgent: string | null): string {
  if (!userAgent) return 'An unknown browser'
  const browser = nameIn(browsers, userAgent)
  const system = nameIn(systems, userAgent)
  if (browser && system) return `${browser} on ${system}`
  return browser ?? userAgent.slice(0, 60)
}

const times = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${many} ${count.toLocaleString('en')} times`

/** What somebody did with one's numbers on a day: `looked 3 times, exported once`. */
export function lookText({ views, exports }: { views: number; exports: number }): string {
  const said = []
  if (views > 0) said.push(times(views, 'looked once', 'looked'))
  if (exports > 0) said.push(times(exports, 'exported once', 'exported'))
  return said.join(', ')
}
