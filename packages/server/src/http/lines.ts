import type { Context } from 'graphql-ws'
import type { Extra } from 'graphql-ws/use/ws'
import { authorizationVersions } from '../members/authorization.ts'
import type { Identified } from '../members/identify.ts'
import type { Visitable } from '../database/visit.ts'

/** A socket on which somebody speaks graphql-transport-ws. */
export type Line = Context<Record<string, unknown>, Extra>

/** The secret is not worth anything any more: the client has to sign in. */
export const strangerCode = 4401
/** Somebody sees other things now: the client connects again and is told anew. */
export const changedCode = 4205

/** No push relies on a version older than this, and no line goes unasked for longer than the sweep takes to come round. */
const trustedMs = 200
const sweepMs = 500
/** Secrets also expire, which raises no version. */
const recheckMs = 30_000

/** The lines that are open, and who is on them. */
export interface Lines {
  /** Somebody was found on a line. */
  open(line: Line, who: Identified): void
  /** Whether what they may see is still what it was when the line opened; closes it where it is not. */
  holds(line: Line): Promise<boolean>
  close(): void
}

interface Open {
  readonly who: Identified
  readonly checkedAtMs: number
}

const rightsOf = ({ viewer: { role, projectIds, scopes } }: Identified): string =>
  JSON.stringify([role, projectIds === 'every' ? projectIds : projectIds.toSorted(), scopes])

/**
 * Keeps the rights of open lines true without relying on a notification: the organization's authorization version is
 * compared before each push, and twice a second for those that are silent.
 */
export function watchLines(
  database: Visitable,
  whoIsAt: (line: Line) => Promise<Identified | null>,
  onError: (error: unknown) => void,
): Lines {
  const lines = new Map<Line, Open>()
  const asked = new Map<Line, { readonly version: string | undefined; readonly answer: Promise<boolean> }>()
  let versions: { readonly readAtMs: number; readonly read: Promise<ReadonlyMap<string, string>> } | undefined

  function currentVersions(): Promise<ReadonlyMap<string, string>> {
    if (!versions || Date.now() - versions.readAtMs > trustedMs)
      versions = { readAtMs: Date.now(), read: authorizationVersions(database) }
    return versions.read
  }

  async function ask(line: Line, before: Identified): Promise<boolean> {
    const who = await whoIsAt(line)
    if (!lines.has(line)) return false
    const isSame = who !== null && rightsOf(who) === rightsOf(before)
    if (isSame) lines.set(line, { who, checkedAtMs: Date.now() })
    else if (who) line.extra.socket.close(changedCode, 'What you may see has changed')
    else line.extra.socket.close(strangerCode, 'UNAUTHENTICATED')
    return isSame
  }

  /** One question at a time for all who need the answer; one that was asked at another version is none to this. */
  function shared(line: Line, before: Identified, version: string | undefined): Promise<boolean> {
    const known = asked.get(line)
    if (known && known.version === version) return known.answer
    const asking = { version, answer: ask(line, before) }
    asked.set(line, asking)
    const forget = (): void => {
      if (asked.get(line) === asking) asked.delete(line)
    }
    asking.answer.then(forget, forget)
    return asking.answer
  }

  async function holds(line: Line): Promise<boolean> {
    const read = await currentVersions()
    const open = lines.get(line)
    if (!open) return false
    const { who, checkedAtMs } = open
    const version = read.get(who.viewer.organizationId)
    if (version === who.authorizationVersion && Date.now() - checkedAtMs < recheckMs) return true
    return shared(line, who, version)
  }

  async function sweep(): Promise<void> {
    await Promise.all([...lines.keys()].map(holds)).catch(onError)
    if (!isClosed) timer = schedule()
  }
  const schedule = (): NodeJS.Timeout => setTimeout(() => void sweep(), sweepMs)
  let isClosed = false
  let timer = schedule()

  return {
    open: (line, who) => {
      const { socket } = line.extra
      lines.set(line, { who, checkedAtMs: Date.now() })
      socket.once('close', () => lines.delete(line))
    },
    holds,
    close: () => {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
