import type { LabelStatus, SampleFragment, TaskChanges } from '../gql/graphql.ts'
import type { MenuEntry } from '../organization/menu.ts'
import { statusWords } from './status.ts'

/** What can be changed of several tasks at once. */
export type Edit = 'assignedLabeler' | 'assignedReviewer' | 'priority' | 'labelStatus' | 'release'

export const editMenu: readonly (MenuEntry<Edit> & { readonly deed: Edit })[] = [
  { deed: 'assignedLabeler', label: 'Assign labeler…', icon: 'i-lucide-user-pen' },
  { deed: 'assignedReviewer', label: 'Assign reviewer…', icon: 'i-lucide-user-check' },
  { deed: 'priority', label: 'Set priority…', icon: 'i-lucide-arrow-up-narrow-wide' },
  { deed: 'labelStatus', label: 'Set status…', icon: 'i-lucide-circle-dot' },
  { deed: 'release', label: 'Release…', icon: 'i-lucide-unlock' },
]

/** `1 task`, `48,210 tasks` */
export const tasksText = (count: number): string => (count === 1 ? '1 task' : `${count.toLocaleString('en')} tasks`)

/** `Add tasks`, `Add 3 tasks` */
export const addText = (count: number): string => (count === 0 ? 'Add tasks' : `Add ${tasksText(count)}`)

/** What is asked before tasks are changed: what it does, plainly. */
export const editWords = {
  assignedLabeler: {
    title: (tasks) => `Who labels ${tasks}?`,
    send: 'Assign',
    says: 'Whoever is chosen gets them before open ones, and nobody else is handed them. Who has one of them now keeps it until they leave it.',
  },
  assignedReviewer: {
    title: (tasks) => `Who reviews ${tasks}?`,
    send: 'Assign',
    says: 'Whoever is chosen gets them to review as soon as they are labeled, and no other reviewer is handed them.',
  },
  priority: {
    title: (tasks) => `Priority of ${tasks}`,
    send: 'Set the priority',
    says: 'Within each part of a queue, higher ones are handed out first. The usual is 0; negative ones come last.',
  },
  labelStatus: {
    title: (tasks) => `Status of ${tasks}`,
    send: 'Set the status',
    says: 'It is kept in their history as your work, with no time. Reviewed counts as accepted, rejected as rejected, skipped as skipped.',
  },
  release: {
    title: (tasks) => `Release ${tasks}?`,
    send: 'Release',
    says: 'Whoever has one of them now no longer does, and the queue hands it out again. What they still send is kept.',
  },
} as const satisfies Record<Edit, { title: (tasks: string) => string; send: string; says: string }>

/** A number as people write it; null: it is none. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-')
  const value = Number(plain)
  return plain !== '' && Number.isFinite(value) ? value : null
}

/**
 * The changes that an edit makes.
 * @param value the key of a member ('' is nobody), a number as it was written, or a status; null: it is none of those
 */
export function changesOf(edit: Edit, value: string): TaskChanges | null {
  if (edit === 'assignedLabeler') return { assignedLabeler: value || null }
  if (edit === 'assignedReviewer') return { assignedReviewer: value || null }
  if (edit === 'labelStatus') return value in statusWords ? { labelStatus: value as LabelStatus } : null
  if (edit === 'release') return { release: true }
  const priority = numberIn(value)
  return priority === null ? null : { priority }
}

/** What an edit begins with: what all of the tasks have, else the usual; '' for a status, which is chosen anew each time. */
export function startOf(edit: Edit, samples: readonly SampleFragment[]): string {
  const has: Record<Edit, (sample: SampleFragment) => string> = {
    assignedLabeler: ({ assignedLabeler }) => assignedLabeler?.key ?? '',
    assignedReviewer: ({ assignedReviewer }) => assignedReviewer?.key ?? '',
    priority: ({ priority }) => String(priority),
    labelStatus: () => '',
    release: () => '',
  }
  const usual = { assignedLabeler: '', assignedReviewer: '', priority: '0', labelStatus: '', release: '' }
  const values = new Set(samples.map(has[edit]))
  const [only] = values
  return values.size === 1 && only !== undefined ? only : usual[edit]
}

const are = (count: number): string => (count === 1 ? 'is' : 'are')

/** What is said when it is done: `3 tasks are assigned to Ann.` */
export function editedText(edit: Edit, count: number, value: string, name: string): string {
  const tasks = tasksText(count)
  if (edit === 'release') return count === 1 ? '1 task is free again.' : `${tasks} are free again.`
  if (edit === 'priority') return `${tasks} now ${count === 1 ? 'has' : 'have'} the priority ${value.trim()}.`
  if (edit === 'labelStatus') return `${tasks} ${are(count)} ${name.toLowerCase()} now.`
  const what = edit === 'assignedLabeler' ? 'assigned to' : 'to be reviewed by'
  return value === '' ? `${tasks} ${are(count)} assigned to nobody now.` : `${tasks} ${are(count)} ${what} ${name} now.`
}
