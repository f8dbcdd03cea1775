// What a page loads by `<script src="…/tracker.js" data-member="…" data-project="…" data-task="…">`.
import type { Action, WorkType } from '@labelpulse/domain'
import { track } from './track.ts'
import type { Tracked, TrackOptions } from './track.ts'

/** The tag's attributes are the options; without a member, a project and a task it only brings `track`. */
function optionsIn({ src, dataset }: HTMLScriptElement): TrackOptions | null {
  const said = dataset as Readonly<Record<string, string | undefined>> & { readonly workType?: WorkType }
  if (!said['member'] || !said['project'] || !said['task']) return null
  const read = {
    endpoint: new URL('/ingest', src).href,
    ...said,
    thresholdMs: Number(said['thresholdMs']) || undefined,
  }
  return read as typeof read & Pick<TrackOptions, 'member' | 'project' | 'task'>
}

const script = document.currentScript as HTMLScriptElement | null
const options = script && optionsIn(script)

/** `window.labelpulse`: `track`, and the work that the script tag or the page tracks now. */
const labelpulse: { readonly track: typeof track; work: Tracked | null } = {
  track,
  work: options && track(document, options),
}
Object.assign(window, { labelpulse })

// A button may say its action by itself: <button data-labelpulse="submitted">.
function save(button: HTMLElement | null): void {
  const action = button?.dataset['labelpulse'] as Action | undefined
  if (action) labelpulse.work?.save(action)
}

document.addEventListener('click', ({ target, detail }) => {
  const button = (target as Element).closest<HTMLButtonElement>('[data-labelpulse]')
  // The second of a double click (detail 2) is none. One that sends a form is pressed when the form is sent: it may not be filled
  // in yet.
  if (detail < 2 && (!button?.form || button.type !== 'submit')) save(button)
})
document.addEventListener('submit', ({ submitter }) => save(submitter))
