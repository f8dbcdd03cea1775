/** A project of the demo, and how work in it goes. */
export interface DemoProject {
  readonly key: string
  readonly name: string
  readonly workspace: string
  readonly medium: 'image' | 'text' | 'audio'
  /** What its tasks' keys begin with; a number follows. */
  readonly taskPrefix: string
  /** About how many. */
  readonly frames: number
  /** Of labelling a task once, active. */
  readonly medianMs: number
  /** Of the logarithm of the times. */
  readonly spread: number
  readonly reviewMedianMs: number
  /** How much of the submitted work is looked at. */
  readonly reviewShare: number
  readonly medianObjects: number
  /** Its tool did not measure idle time. */
  readonly isBlindToIdleTime: boolean
  /** Counted from the demo's first day, when it was archived. */
  readonly archivedOnDay: number | null
}

export const workspaces = [
  { key: 'streets', name: 'Street scenes' },
  { key: 'language', name: 'Language' },
  { key: 'sound', name: 'Sound' },
] as const

const second = 1000

const usual = { frames: 1, spread: 0.5, reviewShare: 0.3, isBlindToIdleTime: false, archivedOnDay: null }

export const projects: readonly DemoProject[] = [
  {
    ...usual,
    key: 'urban-crossings',
    name: 'Urban crossings',
    workspace: 'streets',
    medium: 'image',
    taskPrefix: 'crossing',
    medianMs: 85 * second,
    reviewMedianMs: 40 * second,
    medianObjects: 9,
  },
  {
    ...usual,
    key: 'night-driving',
    name: 'Night driving',
    workspace: 'streets',
    medium: 'image',
    taskPrefix: 'night',
    frames: 4,
    medianMs: 150 * second,
    spread: 0.6,
    reviewMedianMs: 75 * second,
    medianObjects: 16,
  },
  {
    ...usual,
    key: 'parking-pilot',
    name: 'Parking lots (pilot)',
    workspace: 'streets',
    medium: 'image',
    taskPrefix: 'lot',
    medianMs: 60 * second,
    reviewMedianMs: 35 * second,
    reviewShare: 0.2,
    medianObjects: 12,
    isBlindToIdleTime: true,
    archivedOnDay: 38,
  },
  {
    ...usual,
    key: 'support-tickets',
    name: 'Support tickets',
    workspace: 'language',
    medium: 'text',
    taskPrefix: 'ticket',
    medianMs: 36 * second,
    spread: 0.6,
    reviewMedianMs: 22 * second,
    medianObjects: 2,
  },
  {
    ...usual,
    key: 'clinic-letters',
    name: 'Clinic letters',
    workspace: 'language',
    medium: 'text',
    taskPrefix: 'letter',
    medianMs: 100 * second,
    spread: 0.55,
    reviewMedianMs: 60 * second,
    reviewShare: 0.4,
    medianObjects: 7,
  },
  {
    ...usual,
    key: 'service-calls',
    name: 'Service calls',
    workspace: 'sound',
    medium: 'audio',
    taskPrefix: 'call',
    medianMs: 120 * second,
    reviewMedianMs: 70 * second,
    medianObjects: 5,
  },
]

/** The key of a project's task: tasks are numbered from 1. */
export const taskKey = ({ taskPrefix }: DemoProject, number: number): string =>
  `${taskPrefix}-${String(number).padStart(6, '0')}`

/** How many frames a task of a project may have, from and to. */
export const framesOf = ({ frames }: DemoProject): readonly [fewest: number, most: number] => [
  Math.round(frames * 0.7),
  Math.round(frames * 1.3),
]
