import { keyOf } from './addresses.ts'
import type { DraftTask } from './addresses.ts'

const megabyte = 1_048_576

/** The most that the server keeps of one file. */
const largestImage = 50 * megabyte
/** Texts are a part of the task itself. */
const largestText = megabyte

export type FileKind = 'image' | 'text'

/** What a file of a list is about to be, or has become. */
export interface Intake {
  readonly id: number
  readonly file: File
  /** Null: nothing that can be labelled here. */
  readonly kind: FileKind | null
  readonly state: 'waiting' | 'sending' | 'sent' | 'done' | 'failed'
  /** How much of it has been sent, 0…1. */
  readonly share: number
  /** Why it failed. */
  readonly reason: string
  /** What the task holds of it: the address of the image, or the text. */
  readonly content: string | null
}

const images = /^image\/(png|jpeg|gif|webp|avif)$/
const textName = /\.(txt|md|text|log|csv|tsv|json|xml|html?)$/i

/** What is made of a file, by what the browser says of it: the server looks at its bytes. */
export function kindOf({ name, type }: Pick<File, 'name' | 'type'>): FileKind | null {
  if (images.test(type)) return 'image'
  return (type.startsWith('text/') || textName.test(name)) && !type.startsWith('image/') ? 'text' : null
}

const emptyText = 'It is empty.'

/** Why a file cannot be taken, in a sentence; '': it can. */
export function refusalOfFile(file: Pick<File, 'name' | 'type' | 'size'>): string {
  const kind = kindOf(file)
  if (kind === null) return 'Neither an image (PNG, JPEG, GIF, WebP, AVIF) nor a text.'
  if (file.size === 0) return emptyText
  if (kind === 'image' && file.size > largestImage) return 'Images may have 50 MB at most.'
  return kind === 'text' && file.size > largestText ? 'Texts may have 1 MB at most.' : ''
}

/** Why a text, once it was read, cannot be taken; '': it can. A file may hold nothing but space, or a mark of its encoding. */
export const refusalOfText = (text: string): string => (text.trim() === '' ? emptyText : '')

/** A file as it comes into the list. */
export function intakeOf(file: File, id: number): Intake {
  const reason = refusalOfFile(file)
  return { id, file, kind: kindOf(file), state: reason ? 'failed' : 'waiting', share: 0, reason, content: null }
}

/** Whether a file that failed may be sent again: what it is does not forbid it. */
export const mayRetry = ({ file, state }: Intake): boolean => state === 'failed' && refusalOfFile(file) === ''

const pathOf = (file: Pick<File, 'name' | 'webkitRelativePath'>): string => file.webkitRelativePath || file.name

/** Files by their names, as people count: frame 2 before frame 10. */
const byName = new Intl.Collator('en', { numeric: true })

const dataOf = ({ kind, content }: Intake): unknown => (kind === 'image' ? { image: content } : { text: content })

/** The task of a file that was sent: its key is the file's path, so that the same file again is the same task. */
export const taskOfFile = (intake: Intake): DraftTask => ({
  key: keyOf(pathOf(intake.file)),
  name: keyOf(intake.file.name),
  data: dataOf(intake),
  frames: 1,
})

/** The one task whose frames are all of the files that were sent, in the order of their names. */
export function taskOfFrames(name: string, sent: readonly Intake[]): DraftTask {
  const frames = sent.toSorted((a, b) => byName.compare(pathOf(a.file), pathOf(b.file)))
  return {
    key: keyOf(name.trim()),
    name: keyOf(name.trim()),
    data: { images: frames.map(({ content }) => content) },
    frames: frames.length,
  }
}

const lotSize = 20

/** The files that wait, in lots that are sent and made into tasks before the next; as frames of one task all at once. */
export function lotsOf(intakes: readonly Intake[], areFrames: boolean): Intake[][] {
  const waiting = intakes.filter(({ state }) => state === 'waiting')
  const size = areFrames ? Math.max(1, waiting.length) : lotSize
  return Array.from({ length: Math.ceil(waiting.length / size) }, (_, lot) =>
    waiting.slice(lot * size, (lot + 1) * size),
  )
}

/** How many of a list's files are in a state. */
export const countIn = (intakes: readonly Intake[], state: Intake['state']): number =>
  intakes.filter((each) => each.state === state).length

const files = (count: number): string => (count === 1 ? '1 file' : `${count.toLocaleString('en')} files`)

/** How a list of files stands: `3 of 12 files are tasks now · 1 failed`. */
export function intakeText(intakes: readonly Intake[]): string {
  const [done, failed] = [countIn(intakes, 'done'), countIn(intakes, 'failed')]
  const said =
    done === intakes.length
      ? `${files(done)} ${done === 1 ? 'is a task' : 'are tasks'} now`
      : `${done.toLocaleString('en')} of ${files(intakes.length)} ${done === 1 ? 'is a task' : 'are tasks'} now`
  return failed === 0 ? said : `${said} · ${failed.toLocaleString('en')} failed`
}

/** `0 B`, `12 kB`, `3.4 MB` */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < megabyte / 10
    ? `${Math.round(bytes / 1000).toLocaleString('en')} kB`
    : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}
