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

/** Sends records, and says of each why it was refused. Throws where the server may say something else later. */
async function send(
  { endpoint, token }: Recipient,
  records: readonly WorkunitRecord[],
): Promise<(string | undefined)[]> {
  const body = records.map((record) => `${JSON.stringify(record)}\n`).join('')
  const response = await fetch(endpoint, {
    method: 'POST',
    // Goes on when the page is left.
    keepalive: body.length <= mostKeptAlive,
    headers: { 'content-type': 'application/x-ndjson', ...(token && { authorization: `Bearer ${token}` }) },
    body,
  })
  const { ok, status } = response
  if (status === 429 || status >= 500) throw new Error()
  if (!ok) {
    const reason = await response.text()
    return records.map(() => reason)
  }
  const { added, existing, refused } = (await response.json()) as Answer
  // This was somebody else, such as the sign-in page of a network.
  if (added + existing + refused.length !== records.length) throw new Error()
  return records
    .map((_, index) => refused.find(({ line }) => line === index + 1))
    .map((no) => no && `${no.field ?? 'line'} ${no.reason}`)
}

/** Sends all that is kept for one recipient and is not under way. */
export type Flush = () => Promise<void>

function openOutbox(recipient: Recipient): Flush {
  const { endpoint, member } = recipient
  const underWay = new Set<string>()
  let again: ReturnType<typeof setTimeout> | undefined

  const waiting = (): (readonly [place: string, record: WorkunitRecord])[] =>
    keysOf(shelf).flatMap((place) => {
      const letter = underWay.has(place) ? null : (kept(place) as Letter | null)
      return letter?.endpoint === endpoint && letter.record.created_by === member ? [[place, letter.record]] : []
    })

  async function flush(): Promise<void> {
    clearTimeout(again)
    const batch = waiting().slice(0, perRequest)
    if (!batch.length) return
    for (const [place] of batch) underWay.add(place)
    try {
      const reasons = await send(
        recipient,
        batch.map(([, record]) => record),
      )
      for (const [index, [place]] of batch.entries()) {
        const reason = reasons[index]
        // What was refused is not sent again by this page.
        if (reason === undefined) forget(place)
        else reportError(new Error(`Labelpulse refused: ${reason}`))
      }
    } catch {
      for (const [place] of batch) underWay.delete(place)
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
 * is refused is reported as an error of the page, and kept: the next page tries again.
 */
export function outboxOf(recipient: Recipient): Flush {
  const name = JSON.stringify(recipient)
  const flush = outboxes.get(name) ?? openOutbox(recipient)
  outboxes.set(name, flush)
  return flush
}
