import { describe, expect, it } from 'vitest'
import {
  changeRefusal,
  deactivationRefusal,
  invitationRefusal,
  mergeRefusal,
  rolesToGive,
  roleRefusal,
  transferRefusal,
} from './people.ts'
import type { Encounter, Standing } from './people.ts'
import { roles } from './role.ts'
import type { Role } from './role.ts'

const member = (role: Role, memberId: string = role, isActive = true): Standing => ({ memberId, role, isActive })

/** Of two owners, unless said otherwise. */
const meet = (by: Standing, person: Standing, activeOwners = 2): Encounter => ({ by, person, activeOwners })

const owner = member('owner')
const admin = member('admin')
const below = ['manager', 'reviewer', 'annotator'] as const
const belowOwner = ['admin', ...below] as const

describe('an owner', () => {
  it.each(roles)('can change, deactivate and merge away another %s', (role) => {
    const encounter = meet(owner, member(role, 'other'))
    expect(changeRefusal(encounter)).toBeNull()
    expect(deactivationRefusal(encounter)).toBeNull()
    expect(mergeRefusal(encounter, member('annotator', 'third'))).toBeNull()
    expect(rolesToGive(encounter)).toEqual(roles)
  })

  it.each(roles)('can invite somebody as %s', (role) => {
    expect(invitationRefusal({ by: owner }, role)).toBeNull()
  })

  it.each(belowOwner)('can hand the organization over to an active %s', (role) => {
    expect(transferRefusal(meet(owner, member(role, 'other'), 1))).toBeNull()
  })

  it('cannot hand it over to themselves, nor to somebody who is not active', () => {
    expect(transferRefusal(meet(owner, owner))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'to' })
    expect(transferRefusal(meet(owner, member('admin', 'gone', false)))).toMatchObject({
      code: 'CONFLICT',
      field: 'to',
    })
  })

  it('can leave, while there is another one', () => {
    expect(deactivationRefusal(meet(owner, owner, 2))).toBeNull()
  })
})

describe('the last owner', () => {
  it('can be neither deactivated nor demoted nor merged away', () => {
    const last = meet(member('owner', 'other'), owner, 1)
    expect(deactivationRefusal(meet(owner, owner, 1))).toMatchObject({ code: 'CONFLICT' })
    for (const role of belowOwner) expect(roleRefusal(last, role)).toMatchObject({ code: 'CONFLICT' })
    expect(mergeRefusal(last, admin)).toMatchObject({ code: 'CONFLICT' })
  })

  it('is not one who was deactivated before', () => {
    const gone = meet(owner, member('owner', 'gone', false), 1)
    expect(rolesToGive(gone)).toEqual(roles)
    expect(mergeRefusal(gone, admin)).toBeNull()
  })
})

describe('an admin', () => {
  it.each(belowOwner)('can change, deactivate and merge away another %s', (role) => {
    const encounter = meet(admin, member(role, 'other'))
    expect(changeRefusal(encounter)).toBeNull()
    expect(deactivationRefusal(encounter)).toBeNull()
    expect(mergeRefusal(encounter, owner)).toBeNull()
    expect(rolesToGive(encounter)).toEqual(belowOwner)
  })

  it('cannot touch an owner', () => {
    const encounter = meet(admin, owner)
    const no = { code: 'FORBIDDEN' }
    expect(changeRefusal(encounter)).toMatchObject(no)
    expect(deactivationRefusal(encounter)).toMatchObject(no)
    expect(mergeRefusal(encounter, member('annotator'))).toMatchObject(no)
    expect(transferRefusal(encounter)).toMatchObject(no)
    expect(rolesToGive(encounter)).toEqual([])
  })

  it('can invite everybody but owners', () => {
    expect(roles.filter((role) => !invitationRefusal({ by: admin }, role))).toEqual(belowOwner)
  })

  it('can leave', () => {
    expect(deactivationRefusal(meet(admin, admin))).toBeNull()
  })
})

describe('whoever is neither owner nor admin, or is deactivated', () => {
  it.each<[string, Standing]>([
    ...below.map((role): [string, Standing] => [role, member(role)]),
    ['deactivated owner', member('owner', 'gone', false)],
  ])('can change nobody: %s', (_, by) => {
    const encounter = meet(by, member('annotator', 'other'))
    const no = { code: 'FORBIDDEN' }
    expect(changeRefusal(encounter)).toMatchObject(no)
    expect(deactivationRefusal(encounter)).toMatchObject(no)
    expect(mergeRefusal(encounter, member('reviewer', 'third'))).toMatchObject(no)
    expect(transferRefusal(encounter)).toMatchObject(no)
    expect(invitationRefusal(encounter, 'annotator')).toMatchObject(no)
    expect(rolesToGive(encounter)).toEqual([])
  })
})

describe('nobody', () => {
  it.each([owner, admin])('can change their own role: $role', (by) => {
    expect(rolesToGive(meet(by, by))).toEqual([])
    expect(roleRefusal(meet(by, by), 'annotator')).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('can merge themselves away, nor anybody into themselves', () => {
    expect(mergeRefusal(meet(owner, owner), admin)).toMatchObject({ code: 'FORBIDDEN', field: 'from' })
    expect(mergeRefusal(meet(owner, admin), admin)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'into' })
  })
})
