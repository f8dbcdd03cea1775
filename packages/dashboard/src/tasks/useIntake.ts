import { computed, ref, shallowRef } from 'vue'
import { keepMedia } from '../api/media.ts'
import { createDrafts } from './createDrafts.ts'
import { countIn, intakeOf, lotsOf, mayRetry, refusalOfText, taskOfFile, taskOfFrames } from './intake.ts'
import type { Intake } from './intake.ts'

/** A list of files that become tasks of a project: sent some at a time, each with what became of it. */
export function useIntake(project: string, changed: () => void) {
  const intakes = shallowRef<readonly Intake[]>([])
  const isRunning = ref(false)
  let lastId = 0

  function set(id: number, changes: Partial<Intake>): void {
    intakes.value = intakes.value.map((each) => (each.id === id ? { ...each, ...changes } : each))
  }
  const fail = (id: number, reason: string): void => set(id, { state: 'failed', reason, share: 0 })
  const get = (id: number): Intake | undefined => intakes.value.find((each) => each.id === id)

  function add(files: readonly File[]): void {
    intakes.value = [...intakes.value, ...files.map((file) => intakeOf(file, (lastId += 1)))]
  }

  async function send({ id, file, kind, content }: Intake): Promise<void> {
    if (content !== null) return set(id, { state: 'sent' })
    set(id, { state: 'sending', share: 0 })
    if (kind === 'text') {
      const text = await textOf(file)
      const reason = text === null ? 'It is no UTF-8 text.' : refusalOfText(text)
      return reason ? fail(id, reason) : set(id, { state: 'sent', content: text })
    }
    const kept = await keepMedia(file, (share) => set(id, { share }))
    return 'url' in kept ? set(id, { state: 'sent', content: kept.url }) : fail(id, kept.refusal.message)
  }

  /** @param name of the one task whose frames the files are; null: each file is a task */
  async function makeTasks(sent: readonly Intake[], name: string | null): Promise<void> {
    const frames = name === null ? null : taskOfFrames(name, sent)
    const tasks = frames ? [frames] : sent.map(taskOfFile)
    const { made, there, refusal } = await createDrafts(project, tasks)
    for (const [place, { id }] of sent.entries()) {
      const task = frames ?? tasks[place]
      if (!task) continue
      if (made.has(task)) set(id, { state: 'done', reason: '' })
      else if (there.has(task))
        set(id, { state: 'done', reason: 'A task of this name is there already; it stays as it is.' })
      else fail(id, refusal?.message ?? '')
    }
    if (made.size) changed()
  }

  /** Makes tasks of all files that wait. Frames stay together: one that fails keeps the task from being made. */
  async function run(name: string | null): Promise<void> {
    isRunning.value = true
    for (const lot of lotsOf(intakes.value, name !== null)) {
      await inTurns(lot, send)
      const now = lot.flatMap(({ id }) => get(id) ?? [])
      const sent = now.filter(({ state }) => state === 'sent')
      if (name === null ? sent.length > 0 : sent.length === now.length) await makeTasks(sent, name)
      else for (const { id } of sent) set(id, { state: 'waiting' })
    }
    isRunning.value = false
  }

  function retry(): void {
    for (const { id } of intakes.value.filter(mayRetry)) set(id, { state: 'waiting', reason: '' })
  }
  const remove = (id: number): void => {
    intakes.value = intakes.value.filter((each) => each.id !== id)
  }
  const waiting = computed(() => countIn(intakes.value, 'waiting'))
  return { intakes, isRunning, waiting, add, run, retry, remove }
}

const atOnce = 3

/** Does something about each of a list, some at a time. */
async function inTurns<T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = list.values()
  const worker = async (): Promise<void> => {
    for (const each of left) await work(each)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function textOf(file: Blob): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return null
  }
}
