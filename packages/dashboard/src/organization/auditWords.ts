import { roleText } from '../shell/rights.ts'
import { numberText } from '../words/numbers.ts'
import { minutesText } from './placeTree.ts'

/** An entry of the audit as it is read: somebody *did* something, perhaps to a *subject*. */
export interface AuditWords {
  readonly did: string
  /** Null: the sentence is whole without it. */
  readonly subject: string | null
  /** What else is known: from what to what, who, which. */
  readonly facts: readonly string[]
}

export interface AuditDeed {
  readonly action: string
  /** Who did it; null: a command, or somebody who is gone. */
  readonly actor: { readonly key: string } | null
  readonly subject: string
  readonly details: unknown
}

type Details = Readonly<Record<string, unknown>>

/** Somebody's name and key by their key; of anything else, what was given. */
type NameOf = (key: string) => string

const isDetails = (value: unknown): value is Details =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `inactivity_threshold` and `expiresDays` as words. */
const spaced = (name: string): string => name.replaceAll(/[_.]|(?=[A-Z])/g, ' ').toLowerCase()

const mostListed = 10

function listText(values: readonly unknown[]): string {
  const listed = values.slice(0, mostListed).map(valueText).join(', ')
  const more = values.length - mostListed
  return more > 0 ? `${listed} and ${more.toLocaleString('en')} more` : listed || 'none'
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (Array.isArray(value)) return listText(value)
  if (isDetails(value))
    return Object.entries(value)
      .map(([key, each]) => `${valueText(each)} ${spaced(key)}`)
      .join(', ')
  if (typeof value === 'number') return value.toLocaleString('en')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : ''
}

const all = (details: Details): string[] =>
  Object.entries(details).map(([key, value]) => `${spaced(key)}: ${valueText(value)}`)

const nothing = (): string[] => []
const fromTo = ({ from, to }: Details): string[] => [`${valueText(from)} → ${valueText(to)}`]
const roles = ({ from, to }: Details): string[] => [`${roleText(valueText(from))} → ${roleText(valueText(to))}`]
const invited = ({ role }: Details): string[] => (role === undefined ? [] : [`as ${valueText(role)}`])
const minutes = (ms: unknown): string => (typeof ms === 'number' ? minutesText(ms) : valueText(ms))
const threshold = ({ fromMs, toMs }: Details): string[] => [`${minutes(fromMs)} → ${minutes(toMs)}`]
const joined = ({ added, removed }: Details, nameOf: NameOf): string[] =>
  [
    { word: 'added', keys: added },
    { word: 'removed', keys: removed },
  ].flatMap(({ word, keys }) =>
    Array.isArray(keys) && keys.length > 0 ? [`${word} ${keys.map((key) => nameOf(valueText(key))).join(', ')}`] : [],
  )
const token = ({ prefix, scopes, expiresDays }: Details): string[] => [
  ...(prefix === undefined ? [] : [`${valueText(prefix)}…`]),
  ...(scopes === undefined ? [] : [`may ${valueText(scopes).toLowerCase()}`]),
  ...(expiresDays === undefined ? [] : [expiresDays === null ? 'never expires' : `for ${valueText(expiresDays)} days`]),
]

const changes = (details: Details): string[] =>
  Object.entries(details).map(([key, value]) => {
    const { from, to } = isDetails(value) ? value : {}
    const say = (each: unknown): string =>
      key.endsWith('_ms') && typeof each === 'number' ? numberText(each, 'ms') : valueText(each)
    return `${spaced(key.replace(/_ms$/, ''))}: ${say(from)} → ${say(to)}`
  })

const merged = ({ into, workunits }: Details, nameOf: NameOf): string[] => [
  ...(into === undefined ? [] : [`into ${nameOf(valueText(into))}`]),
  ...(workunits === undefined ? [] : [`with ${valueText(workunits)} ${workunits === 1 ? 'workunit' : 'workunits'}`]),
]
const named = ({ name }: Details): string[] => (name === undefined ? [] : [valueText(name)])

const whyBroken: Readonly<Record<string, string>> = {
  silent: 'did nothing for too long',
  left: 'left the project',
  deactivated: 'was deactivated',
}

const brokenLoop = ({ member, reason, side }: Details, nameOf: NameOf): string[] => [
  `its ${valueText(side)} ${nameOf(valueText(member))} ${whyBroken[String(reason)] ?? 'did not come back'}`,
]

interface Telling {
  /** Done to somebody or something, which ends the sentence; null: it is clear to what. */
  readonly to: string | null
  /** Done to oneself, or to what is clear. */
  readonly alone: string | null
  readonly facts: (details: Details, nameOf: NameOf) => string[]
}

const to = (did: string, facts: Telling['facts'] = nothing): Telling => ({ to: did, alone: null, facts })
const alone = (did: string, facts: Telling['facts'] = nothing): Telling => ({ to: null, alone: did, facts })
const own = (did: string, others: string, facts: Telling['facts'] = nothing): Telling => ({
  to: others,
  alone: did,
  facts,
})

const keeping = (kind: 'workspace' | 'project'): Record<string, Telling> => ({
  [`${kind}.created`]: to(`created the ${kind}`, named),
  [`${kind}.renamed`]: to(`renamed the ${kind}`, fromTo),
  [`${kind}.archived`]: to(`archived the ${kind}`),
  [`${kind}.restored`]: to(`restored the ${kind}`),
  [`${kind}.members_changed`]: to(`changed the members of the ${kind}`, joined),
})

const tellings: Readonly<Record<string, Telling>> = {
  'member.imported': to('imported', invited),
  'member.invited': to('invited', invited),
  'member.invitation_renewed': to('renewed the invitation of'),
  'member.password_link_made': to('made a password link for'),
  'member.password_set': own('set a new password', 'set a new password for'),
  'member.password_changed': own('changed their password', 'changed the password of'),
  'member.joined': own('joined', 'let join'),
  'member.account_linked': to('linked a company account to', all),
  'member.role_changed': to('changed the role of', roles),
  'member.renamed': to('renamed', fromTo),
  'member.deactivated': to('deactivated'),
  'member.reactivated': to('reactivated'),
  'member.merged': to('merged', merged),
  'member.former_keys_added': to('added former keys of', all),
  ...keeping('workspace'),
  ...keeping('project'),
  'project.moved': to('moved the project', fromTo),
  'project.inactivity_threshold_changed': to('changed the inactivity threshold of', threshold),
  'project.labels_changed': to('changed the labels of', all),
  'project.settings_changed': to('changed the queue settings of', changes),
  'tasks.created': to('added tasks to', all),
  'tasks.edited': to('edited tasks of', all),
  'task.loop_broken': to('took over', brokenLoop),
  'organization.created': alone('created the organization', named),
  'organization.renamed': alone('renamed the organization', fromTo),
  'organization.time_zone_changed': alone('changed the time zone', fromTo),
  'organization.handed_over': to('handed the organization over to'),
  'session.started': own('signed in', 'signed in as'),
  'session.ended': own('ended a session', 'ended a session of'),
  'token.created': own('made a token', 'made a token for', token),
  'token.revoked': own('revoked a token', 'revoked a token of', token),
  'import.done': to('imported', all),
  'export.done': to('exported', all),
  'demo.removed': alone('removed the demo'),
}

// Whoever was merged is nobody any more: their name is in the entry alone.
const subjectText = (action: string, subject: string, { name }: Details, nameOf: NameOf): string =>
  action === 'member.merged' && typeof name === 'string' ? `${name} (${subject})` : nameOf(subject)

/** An entry of the audit in words; of an action that is not known here, its own name and all that it says. */
export function auditWords(
  { action, actor, subject, details: given }: AuditDeed,
  nameOf: NameOf = (key) => key,
): AuditWords {
  const telling = tellings[action] ?? to(`${spaced(action)} ·`, all)
  const details = isDetails(given) ? given : {}
  const facts = telling.facts(details, nameOf)
  const isAlone = telling.to === null || (telling.alone !== null && actor?.key === subject)
  if (isAlone) return { did: telling.alone ?? '', subject: null, facts }
  return { did: telling.to ?? '', subject: subjectText(action, subject, details, nameOf), facts }
}

/** What the audit can be narrowed to, by how an action begins. */
export const auditKinds = [
  { value: '', label: 'Everything' },
  { value: 'member.', label: 'People' },
  { value: 'workspace.', label: 'Workspaces' },
  { value: 'project.', label: 'Projects' },
  { value: 'task', label: 'Tasks' },
  { value: 'organization.', label: 'Organization' },
  { value: 'session.', label: 'Sign-ins' },
  { value: 'token.', label: 'Tokens' },
  { value: 'import.', label: 'Imports' },
  { value: 'export.', label: 'Exports' },
  { value: 'demo.', label: 'Demo' },
] as const
