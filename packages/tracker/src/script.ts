// What a page loads by `<script src="…/tracker.js" data-member="…" data-project="…" data-task="…">`.
import type { Action, WorkType } from '@labelpulse/domain'
import { track } from './track.ts'
import type { Tracked, TrackOptions } from './track.ts'

function optionsIn({ src, dataset }: HTMLScriptElement): TrackOptions | null {
  const { endpoint = new URL('/ingest', src).href, member, project, task, workType, thresholdMs, ...rest } = dataset
  if (!member || !project || !task) return null
  return {
    endpoint,
    member,
    project,
    task,
    token: rest.token,
    annotation: rest.annotation,
    workType: workType as WorkType | undefined,
    thresholdMs: thresholdMs ? Number(thresholdMs) : undefined,
  }
}

const script = document.currentScript
const options = script instanceof HTMLScriptElement ? optionsIn(script) : null

/** `window.labelpulse`: `track`, and the work that the script tag or the page tracks now. */
const labelpulse: { readonly track: typeof track; work: Tracked | null } = {
  track,
  work: options && track(document, options),
}
Object.assign(window, { labelpulse })

// A button may say its action by itself: <button data-labelpulse="submitted">.
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-labelpulse]') : null
  if (button) labelpulse.work?.save(button.dataset['labelpulse'] as Action)
})
