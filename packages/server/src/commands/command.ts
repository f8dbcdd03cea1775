import type { Database } from '../database/open.ts'
import type { MediaFolder } from '../media/folder.ts'
import type { MediaStore } from '../media/store.ts'
import type { ProgressListener, Source } from '../exchange/source.ts'

/** What commands work with. */
export interface Parts {
  readonly database: Database
  readonly media: MediaStore
  /** Where the dashboard is found, for links. */
  readonly origin: string
}

/** How a command meets whoever runs it: in this process, or in another one at the end of a socket. */
export interface Io {
  /** The file that was named on the command line, or standard input. */
  input(): Promise<Source>
  /** Writes the file that was named on the command line, or standard output. */
  output(chunks: AsyncIterable<Uint8Array>): Promise<void>
  /** What lies beside the file that was named; null: nothing lies beside standard input and output. */
  readonly media: MediaFolder | null
  /** The answer itself, for standard output. */
  readonly print: (line: string) => void
  /** What a person may want to know besides, for standard error. */
  readonly say: (line: string) => void
  readonly onProgress: ProgressListener
  /** Whoever ran it does not want it any more. */
  readonly signal: AbortSignal
}

/** A command: does what its arguments say, and answers with its exit code. What it refuses, it throws. */
export type Command<Arguments> = (parts: Parts, given: Arguments, io: Io) => Promise<number>
