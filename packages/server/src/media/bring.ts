import { operate } from '../database/keys/operate.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { noteBringer, noteMedia } from './media.ts'
import type { Medium } from './media.ts'
import type { MediaStore } from './store.ts'

/**
 * Keeps a file that a viewer brings, once however often it comes. First the file, then the row: what a crash leaves between
 * them is served to nobody.
 */
export async function bringMedium(
  database: Visitable,
  store: MediaStore,
  viewer: Viewer,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Medium> {
  const medium = await store.keep(chunks)
  await visit(database, operate(viewer.organizationId), async (em) => {
    await noteMedia(em, viewer.organizationId, [medium])
    await noteBringer(em, viewer, medium.sha256)
  })
  return medium
}
