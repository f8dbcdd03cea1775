import { maxTimeMs } from './workunit.ts'
import type { Breach } from './workunit.ts'

/** To whom a skipped task goes next. Source: the issue "Work gets done here". */
export const skippedWays = ['me', 'others', 'done'] as const
export type SkippedWay = (typeof skippedWays)[number]

/** What a project tells its queues and its workbench. */
export interface WorkSettings {
  /** Whether labelers and reviewers may save without submitting. */
  readonly maySave: boolean
  /** Whether labelers and reviewers may skip. */
  readonly maySkip: boolean
  readonly skippedGoTo: SkippedWay
  /** How long the other side of a loop may do nothing before a task is free again, whole milliseconds. */
  readonly reassignAfterMs: number
  /** How long a task stays with whoever it was handed to, whole milliseconds since their last sign of life. */
  readonly leaseMs: number
  /** Origins such as `https://images.example` from which the workbench may show images, besides the product's own. */
  readonly mediaOrigins: readonly string[]
}

const hourMs = 3_600_000

/** What a project does of which nothing else is said. Source: the issue "Work gets done here". */
export const defaultWorkSettings: WorkSettings = {
  maySave: false,
  maySkip: true,
  skippedGoTo: 'done',
  reassignAfterMs: 48 * hourMs,
  leaseMs: 24 * hourMs,
  mediaOrigins: [],
}

/** What a settings object is in files and in the database; other fields beside these are kept. */
export interface WorkSettingsJson {
  readonly may_save: boolean
  readonly may_skip: boolean
  readonly skipped_go_to: SkippedWay
  readonly reassign_after_ms: number
  readonly lease_ms: number
  readonly media_origins: readonly string[]
}

/** Settings as files and the database hold them. */
export const workSettingsJson = (settings: WorkSettings): WorkSettingsJson => ({
  may_save: settings.maySave,
  may_skip: settings.maySkip,
  skipped_go_to: settings.skippedGoTo,
  reassign_after_ms: settings.reassignAfterMs,
  lease_ms: settings.leaseMs,
  media_origins: settings.mediaOrigins,
})

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
const isWay = (value: unknown): value is SkippedWay => (skippedWays as readonly unknown[]).includes(value)
const isSpan = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxTimeMs

// It goes into a header: whatever could end or widen a directive there (`;`, `,`, space, `*`, a scheme alone) is no origin.
const originShape = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/
const longestOrigin = 260
const isOrigin = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestOrigin && originShape.test(value)

const read = <T>(value: unknown, fits: (value: unknown) => value is T, otherwise: T): T =>
  fits(value) ? value : otherwise

/** How many origins a project may name: a header has to carry them. */
export const mostOrigins = 20

/** Reads settings leniently: what is absent or wrong is the default, of origins those that are some. */
export function workSettingsOf(json: unknown): WorkSettings {
  const given: Readonly<Record<string, unknown>> = typeof json === 'object' && json !== null ? { ...json } : {}
  const origins: unknown = given.media_origins
  const standard = defaultWorkSettings
  return {
    maySave: read(given.may_save, isFlag, standard.maySave),
    maySkip: read(given.may_skip, isFlag, standard.maySkip),
    skippedGoTo: read(given.skipped_go_to, isWay, standard.skippedGoTo),
    reassignAfterMs: read(given.reassign_after_ms, isSpan, standard.reassignAfterMs),
    leaseMs: read(given.lease_ms, isSpan, standard.leaseMs),
    mediaOrigins: Array.isArray(origins) ? origins.filter(isOrigin).slice(0, mostOrigins) : standard.mediaOrigins,
  }
}

/** The first rule that settings break, or null. Fields are those of `WorkSettings`. */
export function workSettingsBreach(settings: WorkSettings): Breach | null {
  if (!isWay(settings.skippedGoTo)) return { field: 'skippedGoTo', reason: `must be one of ${skippedWays.join(', ')}` }
  for (const field of ['reassignAfterMs', 'leaseMs'] as const) {
    if (!isSpan(settings[field]))
      return { field, reason: `must be whole milliseconds from 1 to ${maxTimeMs} (ten years)` }
  }
  const origins = settings.mediaOrigins
  if (origins.length > mostOrigins) return { field: 'mediaOrigins', reason: `must be at most ${mostOrigins}` }
  if (!origins.every(isOrigin))
    return {
      field: 'mediaOrigins',
      reason: 'must each be an origin in lower case, without a path, such as https://images.example',
    }
  return null
}
