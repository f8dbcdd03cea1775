import { defaultWorkSettings, skippedWays, workSettingsBreach } from '@labelpulse/domain'
import type { SkippedWay, WorkSettings } from '@labelpulse/domain'
import type { SkippedGoTo, WorkSettingsInput } from '../gql/graphql.ts'

const hourMs = 3_600_000

/** Work settings as they stand in a form. */
export interface SettingsDraft {
  readonly maySave: boolean
  readonly maySkip: boolean
  readonly skippedGoTo: SkippedWay
  readonly reassignAfterHours: string
  readonly leaseHours: string
  /** One origin a line. */
  readonly mediaOrigins: string
}

export const draftOf = (settings: WorkSettings): SettingsDraft => ({
  maySave: settings.maySave,
  maySkip: settings.maySkip,
  skippedGoTo: settings.skippedGoTo,
  reassignAfterHours: hoursText(settings.reassignAfterMs),
  leaseHours: hoursText(settings.leaseMs),
  mediaOrigins: settings.mediaOrigins.join('\n'),
})

const hoursText = (ms: number): string => String(Math.round((ms / hourMs) * 100) / 100)
const msIn = (hours: string): number => Math.round(Number(hours.trim().replace(',', '.') || Number.NaN) * hourMs)

/** The origin of an address that somebody wrote or pasted: `HTTPS://Images.example/a.png` is https://images.example. Null: it has none. */
export function originOf(text: string): string | null {
  const url = URL.parse(text.trim())
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : null
}

const linesOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean)

/** What is said of a field of the form. */
export interface SettingsProblem {
  readonly field: keyof SettingsDraft
  readonly message: string
}

const fieldOf: Readonly<Record<string, keyof SettingsDraft>> = {
  leaseMs: 'leaseHours',
  mediaOrigins: 'mediaOrigins',
}

/** The settings that a form says; or what is wrong with it. */
export function settingsIn(draft: SettingsDraft): { settings: WorkSettings } | { problem: SettingsProblem } {
  const reassignAfterMs = msIn(draft.reassignAfterHours)
  const leaseMs = msIn(draft.leaseHours)
  const needed = (field: keyof SettingsDraft): { problem: SettingsProblem } => ({
    problem: { field, message: 'A number of hours is needed, such as 24 or 0.5.' },
  })
  if (!(reassignAfterMs > 0)) return needed('reassignAfterHours')
  if (!(leaseMs > 0)) return needed('leaseHours')
  const lines = linesOf(draft.mediaOrigins)
  const wrong = lines.find((line) => originOf(line) === null)
  if (wrong !== undefined)
    return { problem: { field: 'mediaOrigins', message: `“${wrong}” is no address such as https://images.example.` } }
  const { maySave, maySkip, skippedGoTo } = draft
  const mediaOrigins = [...new Set(lines.map((line) => originOf(line) ?? ''))]
  const settings = { maySave, maySkip, skippedGoTo, reassignAfterMs, leaseMs, mediaOrigins }
  const breach = workSettingsBreach(settings)
  if (breach === null) return { settings }
  return { problem: { field: fieldOf[breach.field] ?? 'reassignAfterHours', message: `This ${breach.reason}.` } }
}

type Told = Omit<WorkSettings, 'skippedGoTo'> & { readonly skippedGoTo: SkippedGoTo }

/** Settings as the server tells them. */
export const keptSettings = ({ skippedGoTo, ...rest }: Told): WorkSettings => ({
  ...rest,
  skippedGoTo: skippedWays.find((way) => way.toUpperCase() === skippedGoTo) ?? defaultWorkSettings.skippedGoTo,
})

/** Settings as the server is told. */
export const inputOf = ({ skippedGoTo, mediaOrigins, ...rest }: WorkSettings): WorkSettingsInput => ({
  ...rest,
  mediaOrigins: [...mediaOrigins],
  skippedGoTo: skippedGoTo.toUpperCase() as SkippedGoTo,
})

export const skippedWords = {
  done: { label: 'They are done', says: 'Nobody gets a skipped task again, unless a manager hands it out.' },
  others: { label: 'To others', says: 'Somebody who did not skip it gets it, when nothing else is waiting for them.' },
  me: { label: 'Back to whoever skipped', says: 'They get it again, after everything else that is waiting for them.' },
} as const satisfies Record<SkippedWay, { label: string; says: string }>

/** What that says of reviews, which are no labeled tasks that wait. */
export const skippedReviewText = (way: SkippedWay): string =>
  way === 'others'
    ? 'This is about labeling. A skipped review goes to other reviewers, too, and does not come back.'
    : 'This is about labeling. A skipped review goes to other reviewers, and comes back to whoever skipped it after everything else.'
