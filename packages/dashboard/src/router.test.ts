// @vitest-environment happy-dom
import { ApolloLink, Observable } from '@apollo/client/core'
import { beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { client, enter, session } from './api/session.ts'
import type { Viewer } from './api/session.ts'
import { openRouter } from './router.ts'

type Role = Viewer['member']['role']

const organization = { key: 'acme', name: 'Acme', timeZone: 'Europe/Warsaw', isDemo: false }
const choices = { members: [], workspaces: [], projects: [] }
let role: Role = 'OWNER'

client.setLink(
  new ApolloLink(() =>
    Observable.of({ data: { viewer: { member: { key: 'mo', name: 'Mo', role }, organization }, choices } }),
  ),
)
beforeEach(() => {
  session.value = null
})

/** A page that is loaded at an address, as with a link, a bookmark or a reload. */
async function load(as: Role, address: string) {
  role = as
  const router = openRouter(createMemoryHistory())
  await router.push(address)
  return { router, address: () => router.currentRoute.value.fullPath }
}

const deep = ['/performance?range=90d&projects=images', '/account', '/nosuchpage?a=b']

test.each(['OWNER', 'ADMIN', 'MANAGER'] as const)('a page that is loaded as %s keeps its whole address', async (as) => {
  for (const wanted of deep) {
    session.value = null
    expect((await load(as, wanted)).address()).toBe(wanted)
  }
})

test('a page of the organization keeps its address for whoever manages people', async () => {
  expect((await load('OWNER', '/organization/members?find=ann')).address()).toBe('/organization/members?find=ann')
})

test('the root leads those who see others to the performance of all', async () => {
  expect((await load('MANAGER', '/')).address()).toBe('/performance')
})

test.each([
  ['/sign-in?next=/performance%3Frange%3D90d', '/performance?range=90d'],
  ['/sign-in?next=/sign-in%3Fnext%3D/account', '/account'],
  ['/sign-in', '/performance'],
  ['/sign-in?next=//elsewhere.example', '/performance'],
])('whoever is signed in is led on from %s', async (from, to) => {
  expect((await load('MANAGER', from)).address()).toBe(to)
})

test('the bench is entered by loading its page, also from the door, and once', async () => {
  const assigned = vi.spyOn(location, 'assign').mockImplementation(() => {})
  const { router, address } = await load('MANAGER', '/account')
  await router.push('/work/tickets?review')
  expect([address(), assigned.mock.calls]).toEqual(['/account', [['/work/tickets?review']]])
  await load('MANAGER', '/sign-in?next=/work/images')
  expect(assigned).toHaveBeenLastCalledWith('/work/images')
  expect((await load('MANAGER', '/work/images')).address()).toBe('/work/images')
  expect(assigned).toHaveBeenCalledTimes(2)
  assigned.mockRestore()
})

test('a page that may no longer be seen is left when rights change, another one stays', async () => {
  const settings = await load('OWNER', '/organization/settings')
  const performance = await load('OWNER', '/performance?range=90d')
  role = 'MANAGER'
  await enter()
  await vi.waitFor(() => expect(settings.address()).toBe('/performance'))
  expect(performance.address()).toBe('/performance?range=90d')
})
