import process from 'node:process'
import type { Io } from './command.ts'
import { isSpecial, openInput, writeOutput } from './files.ts'
import type { Input } from './files.ts'
import { folderBeside } from './media-folder.ts'
import { progressBar } from './progress-bar.ts'

/** The files that a command line names. */
export interface Files {
  readonly input?: string
  readonly output?: string
}

/** Where a command's words and files go in the process that was started. */
export interface Terminal extends Omit<Io, 'input' | 'signal'> {
  /** The file to read, open already: null where none is named. */
  readonly input: Input | null
  /** Takes the progress bar away. */
  readonly close: () => void
}

/** The folder of media beside the one file that a command line names. */
async function mediaOf({ input, output }: Files): Promise<Io['media']> {
  const path = input ?? output ?? '-'
  return path === '-' || (await isSpecial(path)) ? null : folderBeside(path)
}

/** Opens the file to read, so that one that cannot be read is refused before anything begins. */
export async function openTerminal(files: Files): Promise<Terminal> {
  const input = files.input === undefined ? null : await openInput(files.input)
  const bar = progressBar(process.stderr)
  const write = (stream: NodeJS.WriteStream, line: string): void => {
    bar.clear()
    stream.write(`${line}\n`)
  }
  return {
    input,
    media: await mediaOf(files),
    output: (chunks) => writeOutput(files.output ?? '-', chunks),
    print: (line) => write(process.stdout, line),
    say: (line) => write(process.stderr, line),
    onProgress: bar.show,
    close: bar.clear,
  }
}
