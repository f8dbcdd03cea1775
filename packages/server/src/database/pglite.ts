import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Answer, Beginning, Call } from './pglite-worker.ts'

export interface PgliteResult {
  readonly rows: Record<string, unknown>[]
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[]
  readonly affectedRows?: number
}

/** The embedded database, seen from the main thread. It has one connection: whoever wants it for several calls takes a turn. */
export interface Pglite {
  /** Runs one statement with its parameters bound. */
  query(sql: string, parameters: readonly unknown[]): Promise<PgliteResult>
  /** Runs a script of several statements. */
  exec(script: string): Promise<void>
  /** The data directory as a tar file. Take a turn first: amid a transaction it would hold half of it. */
  dump(): Promise<Uint8Array>
  /** Waits until nobody else has the connection; give it back with the function that is returned. */
  turn(): Promise<() => void>
  close(): Promise<void>
}

const byteaType = 17

function withBuffers(result: PgliteResult): PgliteResult {
  for (const { name } of result.fields.filter((field) => field.dataTypeID === byteaType)) {
    for (const row of result.rows) {
      const bytes = row[name]
      if (bytes instanceof Uint8Array) row[name] = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    }
  }
  return result
}

function errorOf(failure: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new Error(String(failure['message'])), failure)
}

function turns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve()
  return () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const mine = last.then(() => resolve)
    last = promise
    return mine
  }
}

/** Starts PGlite in a thread of its own, so that a long query does not stop the server's loop. */
export async function startPglite(beginning: Beginning): Promise<Pglite> {
  // The compiler rewrites the endings of imports only.
  const file = import.meta.url.endsWith('.ts') ? './pglite-worker.ts' : './pglite-worker.js'
  const worker = new Worker(new URL(file, import.meta.url), { workerData: beginning, execArgv: [] })
  await once(worker, 'message')

  let lastId = 0
  let ended: Error | undefined
  const waiting = new Map<number, PromiseWithResolvers<Answer>>()
  worker.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.resolve(answer)
    waiting.delete(answer.id)
  })
  const end = (reason: Error): void => {
    ended ??= reason
    for (const pending of waiting.values()) pending.reject(ended)
    waiting.clear()
  }
  worker.on('error', (error) => end(new Error('The embedded database broke down', { cause: error })))
  worker.on('exit', () => end(new Error('The embedded database is closed')))

  async function call(method: Call['method'], sql = '', parameters: readonly unknown[] = []): Promise<unknown> {
    if (ended) throw ended
    const pending = Promise.withResolvers<Answer>()
    lastId += 1
    waiting.set(lastId, pending)
    worker.postMessage({ id: lastId, method, sql, parameters } satisfies Call, [])
    const answer = await pending.promise
    // Made here, so that its stack names the caller.
    if ('failure' in answer) throw errorOf(answer.failure)
    return answer.result
  }

  return {
    query: async (sql, parameters) => withBuffers((await call('query', sql, parameters)) as PgliteResult),
    exec: async (script) => void (await call('exec', script)),
    dump: async () => (await call('dump')) as Uint8Array,
    turn: turns(),
    close: async () => {
      await call('close')
      await worker.terminate()
    },
  }
}
