import { originOf } from '../labels/settings.ts'

/** A task as it is about to be created. */
export interface DraftTask {
  readonly key: string
  readonly name: string
  readonly data: unknown
  readonly frames: number
}

const longestKey = 200

/** The end of a text that is too long for a key; the ends of addresses and paths differ. */
export const keyOf = (text: string): string => Array.from(text).slice(-longestKey).join('')

const lastPart = (path: string): string => path.split('/').findLast(Boolean) ?? path

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The task of an image at an address: its key is the address, so that the same list again names the same tasks. */
function taskAt(address: string): DraftTask {
  const { href, host, pathname } = new URL(address)
  const withoutScheme = href.replace(/^https?:\/\//, '')
  const name = pathname === '/' ? host : decoded(lastPart(pathname))
  return { key: keyOf(withoutScheme), name: keyOf(name), data: { image: href }, frames: 1 }
}

/** A list of addresses without those that have become tasks; what was refused, or written since, stays. */
export function withoutTasks(text: string, tasks: Iterable<DraftTask>): string {
  const done = new Set(Array.from(tasks, ({ key }) => key))
  const left = text.split('\n').filter((line) => {
    const address = line.trim()
    return originOf(address) === null || !done.has(taskAt(address).key)
  })
  return left.every((line) => line.trim() === '') ? '' : left.join('\n')
}

/** What a pasted list of addresses comes to. */
export interface AddressList {
  readonly tasks: readonly DraftTask[]
  /** Lines that are no addresses. */
  readonly wrong: readonly { readonly line: number; readonly text: string }[]
  /** Origins that the project does not allow, and how many of the addresses are there. */
  readonly foreign: readonly { readonly origin: string; readonly count: number }[]
}

/** Reads a list of addresses of images, one a line; what stands twice counts once. */
export function addressesIn(text: string, allowed: readonly string[]): AddressList {
  const lines = text
    .split('\n')
    .map((each, index) => ({ line: index + 1, text: each.trim() }))
    .filter((each) => each.text !== '')
  const wrong = lines.filter((each) => originOf(each.text) === null)
  const addresses = new Set(lines.filter((each) => originOf(each.text) !== null).map((each) => new URL(each.text).href))
  const origins = Map.groupBy(addresses, (address) => originOf(address) ?? '')
  const foreign = [...origins].filter(([origin]) => !allowed.includes(origin))
  return {
    tasks: [...origins].filter(([origin]) => allowed.includes(origin)).flatMap(([, list]) => list.map(taskAt)),
    wrong,
    foreign: foreign.map(([origin, list]) => ({ origin, count: list.length })),
  }
}
