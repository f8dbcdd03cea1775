import { openChannel } from './channel.ts'
import { handedOut, keptSitting, settled, shelf } from './sitting.ts'
import type { Sitting } from './sitting.ts'
import { forget, keysOf } from './store.ts'

/** A sitting whose page is gone without having sent it: the browser or the machine crashed. */
export interface LeftSitting extends Sitting {
  readonly key: string
  readonly about: unknown
}

const answersMs = 1_000

/**
 * Hands over, once, what earlier pages of this origin felt under keys of this beginning and left behind. Pages that are still
 * there are asked first, for a second; what one goes on with in that second is its own. One that slept too deeply to answer
 * finds its sitting gone and begins anew: nothing counts twice.
 * @param beginning of the keys that are the caller's own: an origin may have several callers
 */
export async function recover(beginning: string, handOver: (left: LeftSitting) => void): Promise<void> {
  const left = keysOf(shelf + beginning).map((place) => [place, keptSitting(place)?.uuid] as const)
  if (!left.length) return
  const alive = new Set<string>()
  const channel = openChannel((message) => 'here' in message && alive.add(shelf + message.here))
  channel.say({ rollCall: true })
  await new Promise((resolve) => setTimeout(resolve, answersMs))
  channel.close()
  for (const [place, uuid] of left) {
    const sitting = keptSitting(place)
    // Another uuid: a page that began meanwhile goes on with it.
    if (!sitting || sitting.uuid !== uuid || alive.has(place)) continue
    handOver({ ...handedOut(settled(sitting)), key: place.slice(shelf.length) })
    forget(place)
  }
}
