import { permittedActions, statusAfter, untouched } from '@labelpulse/domain'
import type { Action, Felt, LabelStatus, WorkType } from '@labelpulse/domain'
import { attend, doubleClickMs } from './attention.ts'
import type { Attention } from './attention.ts'
import { keepRecord, outboxOf, tell } from './outbox.ts'
import type { Recipient } from './outbox.ts'
import { recover } from './recover.ts'
import type { Sitting } from './sitting.ts'
import { newUuid } from './uuid.ts'

/** What somebody works on, who it is, and who is told. Keys as Labelpulse knows them. */
export interface TrackOptions extends Recipient {
  readonly project: string
  readonly task: string
  /** Absent: the task's one unnamed annotation. */
  readonly annotation?: string | undefined
  /** `label` unless said. */
  readonly workType?: WorkType | undefined
  /** The longest gap that is active, in milliseconds; five minutes unless said. */
  readonly thresholdMs?: number | undefined
}

/** What a button says besides its action. */
export interface SaveOptions {
  /** The task's label status from now on; null: as it was; absent: what the action says. */
  readonly labelStatus?: LabelStatus | null
  /** Labelled objects. */
  readonly annotationCount?: number
  /** 0…1, needed for `fixed_accepted`. */
  readonly score?: number
}

export interface Tracked {
  /** What was felt since loading or the last save. */
  read(): Felt
  /** A button was pressed: posts a workunit; the clock begins anew. An action that this work does not end in is an error of the page. */
  save(action: Action, options?: SaveOptions): void
  /** The task is left, without a button: posts a `closed` workunit. A page that is left does so by itself. */
  stop(): void
}

const family = 'track:'

/** What a record says of all workunits of a task. */
interface About {
  readonly endpoint: string
  readonly fields: { readonly created_by: string; readonly work_type: WorkType; readonly [field: string]: unknown }
}

function post({ endpoint, fields }: About, sitting: Sitting, action: Action, options: SaveOptions = {}): void {
  const { labelStatus = statusAfter(fields.work_type, action), annotationCount, score } = options
  keepRecord(endpoint, {
    type: 'workunit',
    uuid: sitting.uuid,
    started_at: new Date(sitting.startedAtMs),
    created_at: new Date(sitting.endedAtMs),
    ...fields,
    action,
    time: sitting.activeMs,
    inactive_time: sitting.inactiveMs,
    next_label_status: labelStatus,
    annotation_count: annotationCount,
    score,
  })
}

/**
 * Feels somebody work on one task in an element (or the document) and posts a workunit for each button, and one where the task
 * is left without one. What an earlier page could not send, or felt before it crashed, is sent now.
 */
export function track(element: EventTarget, options: TrackOptions): Tracked {
  const { endpoint, token, member, project, task, annotation, workType = 'label', thresholdMs } = options
  const about: About = {
    endpoint,
    fields: { created_by: member, project, task, annotation, work_type: workType },
  }
  const flush = outboxOf({ endpoint, token, member })
  const ending = new AbortController()
  // Until the first button the work is as open as after a draft.
  let pressed: Action = 'draft'
  let pressedAtMs = NaN
  let attention: Attention | null = null

  function begin(): void {
    pressed = 'draft'
    attention ??= attend({ elements: element, thresholdMs, key: family + newUuid(), about })
  }

  function leave(): void {
    const rest = attention?.stop()
    attention = null
    // Whoever leaves right after the button that ended the work has not left without one.
    if (rest && (rest.isTouched || pressed === 'draft')) post(about, rest, 'closed')
    void flush()
  }

  begin()
  void flush()
  void recover(family, (left) => post(left.about as About, left, 'closed')).then(flush)
  addEventListener('pagehide', leave, { signal: ending.signal })
  // The browser had put the page aside, and shows it again.
  addEventListener('pageshow', ({ persisted }) => persisted && begin(), { signal: ending.signal })

  return {
    read: () => attention?.read() ?? untouched,
    save: (action, more) => {
      if (!attention) throw new Error('This task was left.')
      const known = permittedActions[workType]
      if (!known.includes(action)) {
        // What was felt goes with the next button.
        tell(`action ${action}: not in ${known.join()}`)
        return
      }
      // A button that is pressed twice is one press, however the page hears of it.
      if (action === pressed && performance.now() - pressedAtMs < doubleClickMs) return
      pressed = action
      pressedAtMs = performance.now()
      post(about, attention.take(), action, more)
      void flush()
    },
    stop: () => {
      ending.abort()
      leave()
    },
  }
}
