import { reachOf } from '@labelpulse/domain'
import { v7 as newId } from 'uuid'
import { read } from '../database/keys/read.ts'
import type { Pulse, Pulses } from '../database/pulses.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { memberUpdates, performanceUpdates } from './differences.ts'
import type { MemberUpdate, ReportUpdate } from './differences.ts'
import { memberRows } from './members.ts'
import { performanceOf } from './performance.ts'
import { checkRange } from './selection.ts'
import type { Selection } from './selection.ts'
import { Watch } from './watch.ts'
import type { Watched } from './watch.ts'
import { collectArrivals } from './workunits.ts'
import type { WorkunitRow } from './workunits.ts'

/** The reports that move. Each read ends with its reader's `return`. */
export interface Live {
  /** The current report at once, then what changed. */
  performance(viewer: Viewer, selection: Selection): AsyncIterableIterator<ReportUpdate>
  /** The same for the rows of members. */
  memberPerformance(viewer: Viewer, selection: Selection): AsyncIterableIterator<MemberUpdate>
  /** Each workunit that arrives from now on. */
  workunitAdded(viewer: Viewer, selection: Selection): AsyncIterableIterator<WorkunitRow>
}

declare module '../graphql/context.ts' {
  interface Asker {
    readonly live: Live
  }
}

export interface LiveParts {
  readonly database: Visitable
  readonly pulses: Pick<Pulses, 'subscribe'>
  readonly onError: (error: unknown) => void
}

/** Whether a pulse can change what a viewer sees of a selection, whose report also tells the last day of work of all. */
function concerns(pulse: Pulse, { role, memberId, projectIds }: Viewer, { from }: Selection): boolean {
  const isSeen =
    projectIds === 'every' || pulse.projectIds === 'every' || pulse.projectIds.some((id) => projectIds.includes(id))
  const isTheirs = reachOf[role].people === 'every' || pulse.memberIds === 'every' || pulse.memberIds.includes(memberId)
  const isInTime = pulse.days === 'every' || pulse.days.some((day) => from <= day)
  return isSeen && isTheirs && isInTime
}

/** What two viewers have to share to be shown the same. */
const scopeOf = ({ organizationId, memberId, role, projectIds }: Viewer): unknown[] => [
  organizationId,
  reachOf[role].people === 'self' ? memberId : null,
  projectIds === 'every' ? null : projectIds.toSorted(),
]

const timed = async <T extends object>(measured: Promise<T>) => ({
  ...(await measured),
  measuredAt: new Date().toISOString(),
})

/** Live reports over one database: those who ask the same share one measurement. */
export function createLive({ database, pulses, onError }: LiveParts): Live {
  const watches = new Map<string, { read: () => AsyncIterableIterator<unknown> }>()

  function watching<State, Update>(
    what: string,
    viewer: Viewer,
    selection: Selection,
    watched: Watched<State, Update>,
  ): AsyncIterableIterator<Update> {
    checkRange(selection)
    const name = JSON.stringify([what, scopeOf(viewer), selection])
    let known = watches.get(name)
    if (!known) {
      const watch = new Watch(watched, onError, () => {
        watches.delete(name)
        stop()
      })
      // Listens before it measures, so that nothing falls between.
      const stop = pulses.subscribe(viewer.organizationId, (pulse) => {
        if (concerns(pulse, viewer, selection)) watch.wake()
      })
      watches.set(name, (known = watch))
    }
    return known.read() as AsyncIterableIterator<Update>
  }

  return {
    performance: (viewer, selection) =>
      watching('performance', viewer, selection, {
        measure: () =>
          timed(visit(database, read(viewer), async (em) => ({ report: await performanceOf(em, viewer, selection) }))),
        updates: performanceUpdates,
      }),
    memberPerformance: (viewer, selection) =>
      watching('memberPerformance', viewer, selection, {
        measure: () =>
          timed(visit(database, read(viewer), async (em) => ({ rows: await memberRows(em, viewer, selection) }))),
        updates: memberUpdates,
      }),
    workunitAdded: (viewer, selection) => {
      const arrivals = collectArrivals(selection)
      // Begun at another moment, it is another question: nobody shares it.
      return watching(`workunitAdded ${newId()}`, viewer, selection, {
        measure: async () => {
          await visit(database, read(viewer), arrivals.look)
          return {}
        },
        updates: arrivals.untold,
      })
    },
  }
}
