import { describe, expect, it } from 'vitest'
import { acts, may, reachOf, roles, sessionScopes, tokenScopes } from './role.ts'
import type { Act, Role } from './role.ts'

describe('a role', () => {
  it.each<[Role, string, string]>([
    ['owner', 'every', 'every'],
    ['admin', 'every', 'every'],
    ['manager', 'joined', 'every'],
    ['reviewer', 'joined', 'self'],
    ['annotator', 'joined', 'self'],
  ])('%s sees %s project and %s people', (role, projects, people) => {
    expect(reachOf[role]).toEqual({ projects, people })
  })

  it.each<[Act, number]>([
    ['seeSelf', 5],
    ['seePerformance', 5],
    ['seeInsights', 5],
    ['seeSamples', 3],
    ['seeWorkunits', 5],
    ['seeMetrics', 5],
    ['seeChoices', 5],
    ['ingest', 5],
    ['ingestForOthers', 3],
    ['removeDemo', 1],
    ['seePlaces', 5],
    ['seeAudit', 2],
    ['manageOrganization', 2],
    ['managePlaces', 2],
    ['manageProjectMembers', 3],
    ['managePeople', 2],
    ['manageOwnAccess', 5],
  ])('may %s if it is among the first %i', (act, allowed) => {
    expect(roles.filter((role) => may(role, sessionScopes, act))).toEqual(roles.slice(0, allowed))
  })
})

describe('an act', () => {
  const all = Object.keys(acts) as Act[]

  it.each(all)('such as %s needs its scope, and no other', (act) => {
    const { scope } = acts[act]
    const others = sessionScopes.filter((other) => other !== scope)
    expect(may('owner', [scope], act)).toBe(true)
    expect(may('owner', others, act)).toBe(false)
  })

  it('on people, their secrets or all that there is, is out of reach of every token', () => {
    expect(all.filter((act) => !may('owner', tokenScopes, act))).toEqual([
      'removeDemo',
      'managePeople',
      'manageOwnAccess',
    ])
  })

  it('that only looks is in the scope read', () => {
    expect(all.filter((act) => acts[act].scope === 'read')).toEqual(all.filter((act) => act.startsWith('see')))
  })
})
