import { expect, test } from 'vitest'
import { auditWords } from './auditWords.ts'

const said = (
  action: string,
  details: unknown = {},
  subject = 'ann@acme.example',
  by = 'olga@acme.example',
): string => {
  const { did, subject: whom, facts } = auditWords({ action, actor: { key: by }, subject, details })
  return [[did, whom].filter(Boolean).join(' '), ...facts].join(' | ')
}

test('a change of role says from which to which', () => {
  expect(said('member.role_changed', { from: 'annotator', to: 'manager' })).toBe(
    'changed the role of ann@acme.example | Annotator → Manager',
  )
})

test('an invitation says as what', () => {
  expect(said('member.invited', { role: 'reviewer' })).toBe('invited ann@acme.example | as reviewer')
})

test('changed members are named, those who came and those who went', () => {
  const details = { added: ['bob@acme.example', 'eve@acme.example'], removed: [] }
  expect(said('project.members_changed', details, 'signs')).toBe(
    'changed the members of the project signs | added bob@acme.example, eve@acme.example',
  )
})

test('a threshold is said in minutes', () => {
  expect(said('project.inactivity_threshold_changed', { fromMs: 300_000, toMs: 90_000 }, 'signs')).toBe(
    'changed the inactivity threshold of signs | 5 min → 1.5 min',
  )
})

test('whoever was merged is said to be somebody else now', () => {
  expect(said('member.merged', { into: 'bob@acme.example', name: 'Ann', workunits: 1200 })).toBe(
    'merged Ann (ann@acme.example) | into bob@acme.example | with 1,200 workunits',
  )
})

test('former keys that a file brought are listed', () => {
  expect(said('member.former_keys_added', { keys: ['user7@x.example', 'a@x.example'] })).toBe(
    'added former keys of ann@acme.example | keys: user7@x.example, a@x.example',
  )
})

test('people are told by their names of today, with what they are known by', () => {
  const nameOf = (key: string): string => (key === 'ann@acme.example' ? `Ann Lee (${key})` : key)
  const words = (action: string, subject: string, details: unknown) =>
    auditWords({ action, actor: null, subject, details }, nameOf)
  expect(words('member.imported', 'ann@acme.example', { role: 'annotator' })).toEqual({
    did: 'imported',
    subject: 'Ann Lee (ann@acme.example)',
    facts: ['as annotator'],
  })
  expect(words('member.merged', 'a@x.example', { name: 'A', into: 'ann@acme.example', workunits: 1 })).toEqual({
    did: 'merged',
    subject: 'A (a@x.example)',
    facts: ['into Ann Lee (ann@acme.example)', 'with 1 workunit'],
  })
  expect(words('project.members_changed', 'signs', { added: ['ann@acme.example'], removed: ['b@x.example'] })).toEqual({
    did: 'changed the members of the project',
    subject: 'signs',
    facts: ['added Ann Lee (ann@acme.example)', 'removed b@x.example'],
  })
})

test('a new password and the beginning of an organization are sentences, too', () => {
  expect(said('member.password_changed', {}, 'ann@acme.example', 'ann@acme.example')).toBe('changed their password')
  expect(said('organization.created', { name: 'Acme', timeZone: 'UTC' }, 'acme')).toBe(
    'created the organization | Acme',
  )
})

test('a project that is moved out of a workspace is in none', () => {
  expect(said('project.moved', { from: 'north', to: null }, 'signs')).toBe('moved the project signs | north → none')
})

test('a token is known by its prefix, what it may and how long', () => {
  expect(said('token.created', { scopes: ['read', 'ingest'], expiresDays: 30, prefix: 'lpt_7fQ2' })).toBe(
    'made a token for ann@acme.example | lpt_7fQ2… | may read, ingest | for 30 days',
  )
  expect(said('token.created', { scopes: ['read'], expiresDays: null, prefix: 'lpt_7fQ2' })).toContain('never expires')
})

test('what people do to themselves needs no subject, what others do to them does', () => {
  expect(said('session.ended', {}, 'ann@acme.example', 'ann@acme.example')).toBe('ended a session')
  expect(said('session.ended')).toBe('ended a session of ann@acme.example')
  expect(said('member.password_set')).toBe('set a new password for ann@acme.example')
})

test('of the organization there is only one', () => {
  expect(said('organization.renamed', { from: 'Acme', to: 'Ajax' }, 'acme')).toBe(
    'renamed the organization | Acme → Ajax',
  )
})

test('an import says how much it brought', () => {
  expect(said('import.done', { records: { workunit: 1200, member: 3 } }, 'interchange')).toBe(
    'imported interchange | records: 1,200 workunit, 3 member',
  )
})

test('an action that is not known here is told by its own name, with all that it says', () => {
  expect(said('queue.order_changed', { isUrgent: true, byDays: [1, 2] }, 'signs')).toBe(
    'queue order changed · signs | is urgent: yes | by days: 1, 2',
  )
})

test('who took a task over is said with whom it waited for, and why not any longer', () => {
  const details = { member: 'bob@acme.example', reason: 'silent', side: 'labeler' }
  expect(said('task.loop_broken', details, 'signs/17')).toBe(
    'took over signs/17 | its labeler bob@acme.example did nothing for too long',
  )
})

test('changed settings of a queue say from what to what', () => {
  const details = {
    may_skip: { from: true, to: false },
    lease_ms: { from: 86_400_000, to: 1_800_000 },
    media_origins: { from: [], to: ['https://images.example'] },
  }
  expect(said('project.settings_changed', details, 'signs')).toBe(
    'changed the queue settings of signs | may skip: yes → no | lease: 24 h 00 m → 30 m 00 s | media origins: none → https://images.example',
  )
})

test('of many tasks the first are named, and how many more there are', () => {
  const tasks = Array.from({ length: 1012 }, (_, n) => `t${n}`)
  expect(said('tasks.created', { tasks }, 'signs')).toBe(
    'added tasks to signs | tasks: t0, t1, t2, t3, t4, t5, t6, t7, t8, t9 and 1,002 more',
  )
})

test('details that are none are no facts', () => {
  expect(said('queue.cleared', null, 'signs')).toBe('queue cleared · signs')
  expect(said('member.invited', 'what', 'x')).toBe('invited x')
})
