import { shallowRef } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router'
import { lookAtDoors } from './api/doors.ts'
import { enter, session } from './api/session.ts'

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    /** Open to people who are not signed in. */
    isDoor?: boolean
  }
}

/** Why no page could be opened; null: one is. */
export const failure = shallowRef<unknown>(null)

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/sign-in', component: () => import('./pages/SignInPage.vue'), meta: { isDoor: true, title: 'Sign in' } },
    { path: '/setup', component: () => import('./pages/SetupPage.vue'), meta: { isDoor: true, title: 'Set up' } },
    {
      path: '/set-password',
      component: () => import('./pages/SetPasswordPage.vue'),
      meta: { isDoor: true, title: 'Set a password' },
    },
    {
      path: '/',
      component: () => import('./shell/AppFrame.vue'),
      children: [
        { path: '', redirect: '/performance' },
        { path: 'performance', component: () => import('./pages/PerformancePage.vue'), meta: { title: 'Performance' } },
        { path: ':pathMatch(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: 'Not found' } },
      ],
    },
  ],
})

async function doorFor(to: RouteLocationNormalized): Promise<true | RouteLocationRaw> {
  const { needsSetup } = await lookAtDoors()
  if (needsSetup) return to.path === '/setup' || '/setup'
  if (to.meta.isDoor) return to.path !== '/setup' || '/sign-in'
  return { path: '/sign-in', query: to.fullPath === '/performance' ? {} : { next: to.fullPath } }
}

router.beforeEach(async (to) => {
  if (to.meta.isDoor) return doorFor(to)
  // The page is needed almost always, so it does not wait for the answer.
  void Promise.all([import('./shell/AppFrame.vue'), import('./pages/PerformancePage.vue')]).catch(() => {})
  return session.value !== null || (await enter()) || doorFor(to)
})
router.afterEach((to) => {
  failure.value = null
  document.title = to.meta.title ? `${to.meta.title} · Labelpulse` : 'Labelpulse'
})
router.onError((error) => {
  failure.value = error
})
