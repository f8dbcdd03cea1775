import type { QueuesQuery, ReviewFragment } from '../gql/graphql.ts'

/** What waits for somebody in one project, as the server counts it; null: their role does not review. */
export type QueueCounts = QueuesQuery['queues'][number]['queue']

/** What is done with a queue: the label queue, or the review queue. */
export type QueueWork = 'labeling' | 'reviewing'

/** Why tasks wait, in the order in which they are handed out. */
const reasons = ['inProgress', 'back', 'assigned', 'open'] as const

export type Reason = (typeof reasons)[number]

/** Tasks of one project that wait for one reason. */
export interface Waiting {
  readonly work: QueueWork
  readonly reason: Reason
  readonly count: number
  /** Why the task waits that the queue hands out first. */
  readonly first: Reason
  /** The newest review that rejected one of them; null: none did. */
  readonly newest: ReviewFragment | null
}

function waitingOf(work: QueueWork, counts: Record<Reason, number>, newestBack: ReviewFragment | null): Waiting[] {
  const there = reasons.filter((reason) => counts[reason] > 0)
  const [first] = there
  return there.map((reason) => ({
    work,
    reason,
    count: counts[reason],
    first: first ?? reason,
    newest: reason === 'back' ? newestBack : null,
  }))
}

/** What waits in a project; reasons without a task are left out. */
export const waitingIn = ({ labeling, reviewing }: QueueCounts): Waiting[] => [
  ...waitingOf('labeling', { ...labeling, back: labeling.rejected }, labeling.cameBack[0] ?? null),
  ...(reviewing ? waitingOf('reviewing', { ...reviewing, back: reviewing.corrected }, null) : []),
]

// The server counts no further.
const mostCounted = 1000

/** Some of the server's counts together: `7`, and `1,000+` where there are more. */
export function countText(counts: readonly number[]): string {
  const sum = counts.reduce((before, count) => before + count, 0)
  const areMore = sum > mostCounted || counts.some((count) => count >= mostCounted)
  return areMore ? `${mostCounted.toLocaleString('en')}+` : sum.toLocaleString('en')
}

/** How many tasks a queue has for somebody, for whatever reason; null: none. */
export function waitingCount(counts: QueueCounts, work: QueueWork): string | null {
  const waiting = waitingIn(counts).filter((each) => each.work === work)
  return waiting.length === 0 ? null : countText(waiting.map(({ count }) => count))
}

interface Words {
  readonly says: (count: string) => string
  readonly detail: string
  /** How the first one is begun, where that is not what starting is called. */
  readonly begins?: (count: number) => string
  readonly icon: string
  readonly tone: string
}

const accent = 'text-accent'
const goOn = 'Continue'
const begun = {
  says: (count: string) => `${count} begun by you`,
  begins: () => goOn,
  icon: 'i-lucide-circle-dashed',
  tone: accent,
}
const assigned = {
  says: (count: string) => `${count} assigned to you`,
  icon: 'i-lucide-user-check',
  tone: accent,
}
const open = { icon: 'i-lucide-inbox', tone: 'text-ink-3' }

const words: Record<QueueWork, Record<Reason, Words>> = {
  labeling: {
    inProgress: { ...begun, detail: 'not submitted yet' },
    back: {
      says: (count) => `${count} came back rejected`,
      detail: 'a reviewer wants something changed',
      // Which of several comes first is the queue's to say.
      begins: (count) => (count === 1 ? 'Fix it' : 'Fix them'),
      icon: 'i-lucide-undo-2',
      tone: 'text-worse',
    },
    assigned: { ...assigned, detail: 'to be labeled' },
    open: { ...open, says: (count) => `${count} open for everyone`, detail: 'unlabeled' },
  },
  reviewing: {
    inProgress: { ...begun, detail: 'not reviewed yet' },
    back: {
      says: (count) => `${count} corrected`,
      detail: 'rejected by you before',
      begins: () => 'Review',
      icon: 'i-lucide-redo-2',
      tone: accent,
    },
    assigned: { ...assigned, detail: 'to be reviewed' },
    open: { ...open, says: (count) => `${count} open for every reviewer`, detail: 'labeled' },
  },
}

const mostQuoted = 90

/** The first words of a text, on one line. */
function firstWords(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= mostQuoted) return line
  const cut = line.slice(0, mostQuoted)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostQuoted / 2))} …`
}

/** `crossing_04417 · Helena Brandt: “The cyclist has no box.”` */
function quoteText({ task, createdBy, comment }: ReviewFragment): string {
  const who = `${task.name ?? task.key} · ${createdBy.name}`
  return comment === null ? `${who} left no comment` : `${who}: “${firstWords(comment)}”`
}

/** What a queue's button does: what was begun goes before all else, also before what the button stands at. */
function buttonText({ work, reason, first, count }: Waiting): string {
  if (first === 'inProgress') return goOn
  const begins = reason === first ? words[work][reason].begins : undefined
  return begins ? begins(count) : startWords[work].label
}

/** How a reason is shown: `7 assigned to you`, what comes before them, and the button of their queue. */
export function waitingWords(waiting: WaitingInProject) {
  const { work, reason, first, count, newest, name } = waiting
  const { says, detail, icon, tone } = words[work][reason]
  const one = newest && (count > 1 ? `the newest: ${quoteText(newest)}` : quoteText(newest))
  return {
    icon,
    tone,
    says: says(countText([count])),
    detail: one ?? `${name} · ${detail}`,
    /** What somebody who wants these is told of those that come before; '': nothing does that they began. */
    after: first === 'inProgress' && reason !== first ? 'after what you began' : '',
    button: buttonText(waiting),
  }
}

export const startWords = {
  labeling: { label: 'Start labeling', key: 'L', icon: 'i-lucide-play' },
  reviewing: { label: 'Start reviewing', key: 'R', icon: 'i-lucide-list-checks' },
} as const satisfies Record<QueueWork, { label: string; key: string; icon: string }>

/** Where the next task of a project's queue is handed out. A plain address: the workbench is a page of its own. */
export const startPath = (project: string, work: QueueWork): string =>
  `/work/${encodeURIComponent(project)}${work === 'reviewing' ? '?review' : ''}`

export const taskPath = (project: string, task: string): string =>
  `/work/${encodeURIComponent(project)}/tasks/${encodeURIComponent(task)}`

/** One project and what waits in it. */
export interface ProjectQueue {
  readonly key: string
  readonly name: string
  readonly counts: QueueCounts
}

/** What waits for one reason, and the project that it is in. */
export type WaitingInProject = Waiting & Pick<ProjectQueue, 'key' | 'name'>

const byUrgency = (a: Waiting, b: Waiting): number => reasons.indexOf(a.reason) - reasons.indexOf(b.reason)

/**
 * All that waits, the most urgent first; of equally urgent ones in the order of the projects.
 * @param first what is done first by whoever looks, where one is as urgent as the other
 */
export const waitingLines = (queues: readonly ProjectQueue[], first: QueueWork): WaitingInProject[] =>
  queues
    .flatMap(({ key, name, counts }) => waitingIn(counts).map((waiting) => ({ ...waiting, key, name })))
    .toSorted((a, b) => byUrgency(a, b) || Number(b.work === first) - Number(a.work === first))

/** The project to begin in: where the most urgent reason is; of equal ones where more waits. Null: nothing waits. */
export function firstToStart(queues: readonly ProjectQueue[], work: QueueWork): string | null {
  const [first] = waitingLines(queues, work)
    .filter((each) => each.work === work)
    .toSorted((a, b) => byUrgency(a, b) || b.count - a.count)
  return first?.key ?? null
}
