import { openChannel } from './channel.ts'
import { handedOut, keptSitting, settled, shelf } from './sitting.ts'
import type { Sitting } from './sitting.ts'
import { forget, keysOf } from './store.ts'

/** A sitting whose page is gone without having sent it: the browser or the machine crashed. */
export interface LeftSitting extends Sitting {
  readonly about: unknown
}

// A page that is awake answers within milliseconds; on a machine that is busy, within a second or two.
const answersMs = 3_000

/**
 * Hands over what pages of this origin felt under keys of this beginning and left behind. Pages that are still there are asked
 * first, for three seconds. One that slept too deeply to answer finds its sitting gone and begins anew. Two pages that look at
 * once hand over the same sitting under the same uuid: whoever takes it counts a uuid once.
 * @param beginning of the keys that are the caller's own: an origin may have several callers
 */
export async function recover(beginning: string, handOver: (left: LeftSitting) => void): Promise<void> {
  const left = keysOf(shelf + beginning)
  if (!left.length) return
  const alive = new Set<string>()
  const channel = openChannel((message) => 'here' in message && alive.add(shelf + message.here))
  channel.say({ rollCall: true })
  await new Promise((resolve) => setTimeout(resolve, answersMs))
  channel.close()
  for (const place of left) {
    const sitting = alive.has(place) ? null : keptSitting(place)
    if (!sitting) continue
    handOver(handedOut(settled(sitting)))
    forget(place)
  }
}
