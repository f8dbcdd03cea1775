import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { operate } from '../database/keys/operate.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { noteBringer, noteMedia, unseenMedia } from '../media/media.ts'
import type { Medium } from '../media/media.ts'
import type { MediaStore } from '../media/store.ts'
import { headOf } from './head.ts'
import { everyPicture } from './images.ts'
import type { Picture } from './images.ts'

/**
 * Keeps the pictures that a demo's tasks show, those that it does not have yet: all of a new one; those that are drawn in
 * another way since it was made. First the files, then the rows: what a crash leaves between them is served to nobody.
 */
export async function bringPictures(database: Visitable, store: MediaStore, organizationId: string): Promise<void> {
  const pictures: Picture[] = []
  for (const picture of everyPicture()) {
    pictures.push(picture)
    // Drawing takes a while, and the server is being asked already.
    await setImmediate()
  }
  const missing = await visit(database, operate(organizationId), (em) =>
    unseenMedia(
      em,
      pictures.map(({ sha256 }) => sha256),
    ),
  )
  const kept: Medium[] = []
  for (const { sha256, png } of pictures) if (missing.has(sha256)) kept.push(await store.keep(Readable.from([png])))
  await visit(database, operate(organizationId), async (em) => {
    await noteMedia(em, organizationId, kept)
    const head = await headOf(em, organizationId)
    // Whoever sends tasks that name them has to see them.
    if (head) for (const { sha256 } of kept) await noteBringer(em, head, sha256)
  })
}
