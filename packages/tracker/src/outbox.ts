import { forget, keep, kept, keysOf } from './store.ts'

/** A workunit as `POST /ingest` reads it: a record of the interchange format. */
export interface WorkunitRecord {
  readonly uuid: string
  readonly created_by: string
  readonly [field: string]: unknown
}

/** Where to, and in whose name. */
export interface Recipient {
  /** The address of `/ingest`, or of one's own server, which adds the token and hands on. */
  readonly endpoint: string
  /** An API token of scope ingest. */
  readonly token?: string | undefined
  /** The key of the member who works: what others left in this browser waits for them. */
  readonly member: string
}

interface Letter {
  readonly endpoint: string
  readonly record: WorkunitRecord
}

interface Answer {
  readonly added: number
  readonly existing: number
  readonly refused: readonly { readonly line: number; readonly field: string | null; readonly reason: string }[]
}

const shelf = 'post:'
const againMs = 30_000
const perRequest = 50
// All that may still be under way when a page is left has 64 KiB: so many characters always fit.
const mostKeptAlive = 20_000

/** Keeps a record in this browser until the server has it. */
export const keepRecord = (endpoint: string, record: WorkunitRecord): void =>
  keep(shelf + record.uuid, { endpoint, record } satisfies Letter)

/** Says in the console of the page what was refused. */
export const tell = (reason: string): void => reportError(new Error(`Labelpulse refused: ${reason}`))

// A project may be made, a member be brought into it, and a clock that is ahead be caught up with.
const mayCome = /^project|^created_by|now$/

/** Sends records, and says which need not be kept. Throws where the server may say something else later. */
async function send(
  { endpoint, token }: Recipient,
  records: readonly WorkunitRecord[],
): Promise<readonly WorkunitRecord[]> {
  const body = records.map((record) => `${JSON.stringify(record)}\n`).join('')
  const response = await fetch(endpoint, {
    method: 'POST',
    // Goes on when the page is left.
    keepalive: body.length <= mostKeptAlive,
    headers: { 'content-type': 'application/x-ndjson', ...(token && { authorization: `Bearer ${token}` }) },
    body,
  })
  if (!response.ok) {
    // 429 is too many requests, from 500 on the server has its own trouble.
    if (response.status > 428) throw new Error()
    tell(await response.text())
    return []
  }
  const { added, existing, refused } = (await response.json()) as Answer
  // This was somebody else, such as the sign-in page of a network.
  if (added + existing + refused.length !== records.length) throw new Error()
  return records.filter((_, index) => {
    const no = refused.find(({ line }) => line === index + 1)
    if (!no) return true
    const reason = `${no.field ?? 'line'} ${no.reason}`
    tell(reason)
    return !mayCome.test(reason)
  })
}

/** Sends all that is kept for one recipient and is not under way. */
export type Flush = () => Promise<void>

function openOutbox(recipient: Recipient): Flush {
  const { endpoint, member } = recipient
  const underWay = new Set<string>()
  let again: ReturnType<typeof setTimeout> | undefined

  const waiting = (): WorkunitRecord[] =>
    keysOf(shelf).flatMap((place) => {
      const letter = kept(place) as Letter | null
      const isOurs = letter?.endpoint === endpoint && letter.record.created_by === member
      return isOurs && !underWay.has(letter.record.uuid) ? [letter.record] : []
    })

  async function flush(): Promise<void> {
    clearTimeout(again)
    const batch = waiting().slice(0, perRequest)
    if (!batch.length) return
    for (const { uuid } of batch) underWay.add(uuid)
    try {
      // What waits is not sent again by this page.
      for (const { uuid } of await send(recipient, batch)) forget(shelf + uuid)
    } catch {
      for (const { uuid } of batch) underWay.delete(uuid)
      again = setTimeout(() => void flush(), againMs)
      return
    }
    await flush()
  }

  addEventListener('online', () => void flush())
  return flush
}

const outboxes = new Map<string, Flush>()

/**
 * The outbox of a recipient, one a page: it sends what is kept, also what earlier pages left, and tries again until the server
 * has it, twice a minute and when the network is back. A uuid counts once there, so that sending twice changes nothing. What
 * is refused is reported as an error of the page. It is kept for the next page only where the server may say yes then.
 */
export function outboxOf(recipient: Recipient): Flush {
  const name = JSON.stringify(recipient)
  const flush = outboxes.get(name) ?? openOutbox(recipient)
  outboxes.set(name, flush)
  return flush
}
