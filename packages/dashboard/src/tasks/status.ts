import type { LabelStatus } from '../gql/graphql.ts'

/** How a label status is shown: a word, and an icon that says the same without colour. */
export const statusWords = {
  UNLABELED: { label: 'Unlabeled', icon: 'i-lucide-circle', tone: 'text-ink-3' },
  PRELABELED: { label: 'Prelabeled', icon: 'i-lucide-circle-dot-dashed', tone: 'text-ink-3' },
  LABELING_IN_PROGRESS: { label: 'Labeling', icon: 'i-lucide-circle-dashed', tone: 'text-ink-2' },
  LABELED: { label: 'Labeled', icon: 'i-lucide-circle-dot', tone: 'text-accent' },
  REVIEWING_IN_PROGRESS: { label: 'In review', icon: 'i-lucide-circle-ellipsis', tone: 'text-ink-2' },
  REVIEWED: { label: 'Reviewed', icon: 'i-lucide-circle-check', tone: 'text-better' },
  REJECTED: { label: 'Rejected', icon: 'i-lucide-circle-x', tone: 'text-worse' },
  SKIPPED: { label: 'Skipped', icon: 'i-lucide-circle-slash', tone: 'text-ink-3' },
  VERIFIED: { label: 'Verified', icon: 'i-lucide-badge-check', tone: 'text-better' },
} as const satisfies Record<LabelStatus, { label: string; icon: string; tone: string }>

export const statusNames = Object.keys(statusWords) as LabelStatus[]

/** For a list to choose from. */
export const statusOptions = statusNames.map((value) => ({ value, label: statusWords[value].label }))
