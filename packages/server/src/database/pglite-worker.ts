// The thread that PGlite computes in. Runs from source too, so everything in it must survive mere type stripping.
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { columnTypes } from './types.ts'

/** Where the database lives (null: in memory) and, for a new one, the dumped data directory that it begins as. */
export interface Beginning {
  readonly directory: string | null
  readonly dump: string | null
}

export interface Call {
  readonly id: number
  readonly method: 'query' | 'exec' | 'dump' | 'close'
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: Readonly<Record<string, unknown>> }

const { directory, dump } = workerData as Beginning
const pglite = await PGlite.create({
  dataDir: directory ?? 'memory://',
  ...(dump === null ? {} : { loadDataDir: new Blob([await readFile(dump)]) }),
  parsers: columnTypes,
})

const methods: Record<Call['method'], (call: Call) => Promise<unknown>> = {
  query: async ({ sql, parameters }) => {
    const { rows, fields, affectedRows } = await pglite.query(sql, [...parameters])
    return { rows, fields, affectedRows }
  },
  exec: async ({ sql }) => void (await pglite.exec(sql)),
  dump: async () => new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer()),
  close: () => pglite.close(),
}

// An Error loses all but its message on the way between threads; PostgreSQL says the rest (code, detail, constraint …).
function failureOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) }
  const said = Object.entries(error).filter(([name, value]) => typeof value === 'string' && name !== 'query')
  return { ...Object.fromEntries(said), message: error.message }
}

const say = (message: Answer | 'ready'): void => parentPort?.postMessage(message, [])

parentPort?.on('message', (call: Call) => {
  methods[call.method](call).then(
    (result) => say({ id: call.id, result }),
    (error: unknown) => say({ id: call.id, failure: failureOf(error) }),
  )
})
say('ready')
