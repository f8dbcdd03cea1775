import { recover } from '@labelpulse/tracker'
import type { WorkInput } from '../gql/graphql.ts'
import type { Kept } from './outbox.ts'
import { clockKeys } from './useClock.ts'
import type { AboutSitting } from './useClock.ts'

const isAbout = (about: unknown): about is AboutSitting =>
  typeof about === 'object' && about !== null && 'member' in about

/** What pages that crashed had felt is sent as work that was left. */
export const recoverSittings = (keep: (kept: Kept<WorkInput>) => void): Promise<void> =>
  recover(clockKeys, ({ about, uuid, endedAtMs, activeMs, inactiveMs }) => {
    if (!isAbout(about)) return
    const { assignment, task, project, member } = about
    const endedAt = new Date(endedAtMs).toISOString()
    const work = { assignment, uuid, action: 'CLOSED' as const, endedAt, time: activeMs, inactiveTime: inactiveMs }
    keep({ member, task, project, work })
  })
