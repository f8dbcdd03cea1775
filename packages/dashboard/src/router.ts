import { shallowRef, watch } from 'vue'
import { createRouter, createWebHistory, START_LOCATION } from 'vue-router'
import type { RouteLocationNormalized, RouteLocationRaw, Router, RouterHistory, RouteRecordRaw } from 'vue-router'
import { lookAtDoors } from './api/doors.ts'
import { enter, session } from './api/session.ts'
import type { Viewer } from './api/session.ts'
import { nextPath } from './shell/nextPath.ts'
import { mayDo, seesOthers } from './shell/rights.ts'

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    /** Open to people who are not signed in. */
    isDoor?: boolean
    /** Who may open it; absent: everyone who is signed in. */
    isFor?: (viewer: Viewer) => boolean
  }
}

/** Why no page could be opened; null: one is. */
export const failure = shallowRef<unknown>(null)

const routes: RouteRecordRaw[] = [
  { path: '/sign-in', component: () => import('./pages/SignInPage.vue'), meta: { isDoor: true, title: 'Sign in' } },
  { path: '/setup', component: () => import('./pages/SetupPage.vue'), meta: { isDoor: true, title: 'Set up' } },
  {
    path: '/set-password',
    component: () => import('./pages/SetPasswordPage.vue'),
    meta: { isDoor: true, title: 'Set a password' },
  },
  {
    path: '/accept-invitation',
    component: () => import('./pages/AcceptInvitationPage.vue'),
    meta: { isDoor: true, title: 'Welcome' },
  },
  {
    path: '/forgot-password',
    component: () => import('./pages/ForgotPasswordPage.vue'),
    meta: { isDoor: true, title: 'Forgotten password' },
  },
  // Without the frame: the bench has the whole window.
  { path: '/work/:project', component: () => import('./pages/BenchPage.vue'), meta: { title: 'Work' } },
  {
    path: '/work/:project/tasks/:task',
    component: () => import('./pages/BenchPage.vue'),
    meta: { title: 'Work', isFor: (viewer) => mayDo(viewer, 'openTask') },
  },
  {
    path: '/',
    component: () => import('./shell/AppFrame.vue'),
    children: [
      { path: '', component: () => import('./pages/HomePage.vue'), meta: { title: 'Home' } },
      { path: 'performance', component: () => import('./pages/PerformancePage.vue'), meta: { title: 'Performance' } },
      {
        path: 'projects',
        component: () => import('./pages/ProjectsPage.vue'),
        meta: { title: 'Projects', isFor: seesOthers },
      },
      {
        path: 'projects/:project/members',
        component: () => import('./pages/MembersPage.vue'),
        meta: { title: 'Members', isFor: seesOthers },
      },
      {
        path: 'projects/:project/samples',
        component: () => import('./pages/SamplesPage.vue'),
        meta: { title: 'Samples', isFor: (viewer) => mayDo(viewer, 'seeSamples') },
      },
      {
        path: 'projects/:project/labels',
        component: () => import('./pages/LabelsPage.vue'),
        meta: { title: 'Labels and queue', isFor: (viewer) => mayDo(viewer, 'setLabels') },
      },
      { path: 'account', component: () => import('./pages/AccountPage.vue'), meta: { title: 'Access and privacy' } },
      {
        path: 'organization/members',
        component: () => import('./pages/PeoplePage.vue'),
        meta: { title: 'Members', isFor: (viewer) => mayDo(viewer, 'managePeople') },
      },
      {
        path: 'organization/workspaces',
        component: () => import('./pages/WorkspacesPage.vue'),
        meta: { title: 'Workspaces', isFor: (viewer) => mayDo(viewer, 'manageProjectMembers') },
      },
      {
        path: 'organization/settings',
        component: () => import('./pages/SettingsPage.vue'),
        meta: { title: 'Settings', isFor: (viewer) => mayDo(viewer, 'manageOrganization') },
      },
      {
        path: 'organization/audit',
        component: () => import('./pages/AuditPage.vue'),
        meta: { title: 'Audit', isFor: (viewer) => mayDo(viewer, 'seeAudit') },
      },
      { path: ':pathMatch(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: 'Not found' } },
    ],
  },
]

async function doorFor(to: RouteLocationNormalized): Promise<true | RouteLocationRaw> {
  const { needsSetup } = await lookAtDoors()
  if (needsSetup) return to.path === '/setup' || '/setup'
  if (to.meta.isDoor) return to.path !== '/setup' || '/sign-in'
  return { path: '/sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
}

const isBench = ({ path }: RouteLocationNormalized): boolean => path.startsWith('/work/')

// Needed almost always, so it does not wait for the answer.
const codeFor = (to: RouteLocationNormalized): Promise<unknown> =>
  isBench(to)
    ? import('./pages/BenchPage.vue')
    : Promise.all([import('./shell/AppFrame.vue'), import('./pages/PerformancePage.vue')])

/** Where somebody who may not be at a place goes instead; null: they may be there. */
function elsewhere({ meta, path }: RouteLocationNormalized, viewer: Viewer): string | null {
  if (path === '/') return seesOthers(viewer) ? '/performance' : null
  return meta.isFor === undefined || meta.isFor(viewer) ? null : '/'
}

const isKnown = async (): Promise<boolean> => session.value !== null || enter()

/** The pages at a history's addresses: each is opened, or left, by what whoever is there may see. */
export function openRouter(history: RouterHistory): Router {
  const router = createRouter({ history, routes })
  router.beforeEach(async (to, from) => {
    // Only a page that comes from there may show the project's media.
    if (isBench(to) && (from !== START_LOCATION || to.redirectedFrom)) {
      location.assign(to.fullPath)
      return false
    }
    if (to.path === '/sign-in' && (await isKnown())) return nextPath(to.query.next)
    if (to.meta.isDoor) return doorFor(to)
    void codeFor(to).catch(() => {})
    if (!(await isKnown())) return doorFor(to)
    return (session.value && elsewhere(to, session.value.viewer)) ?? true
  })
  // Rights may change while a page is open.
  watch(session, (now) => {
    const here = router.currentRoute.value
    // Before the first page there is none that could be left.
    if (here === START_LOCATION || here.meta.isDoor) return
    const to = now && elsewhere(here, now.viewer)
    if (to) void router.replace(to)
  })
  router.afterEach((to) => {
    failure.value = null
    document.title = to.meta.title ? `${to.meta.title} · Labelpulse` : 'Labelpulse'
  })
  router.onError((error) => {
    failure.value = error
  })
  return router
}

export const router = openRouter(createWebHistory())
