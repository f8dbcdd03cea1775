import { mediaOf, readText } from './media.ts'
import type { Bench } from './useBench.ts'

/** Reads once more what the task in hand shows; where nobody answers, all stays as it is. */
export async function readAgain(
  { assignment, media }: Pick<Bench, 'assignment' | 'media'>,
  read: typeof readText = readText,
): Promise<void> {
  const at = assignment.value
  const shown = at && (await mediaOf(at.task.data, read).catch(() => null))
  if (shown && assignment.value === at) media.value = shown
}
