import type { WriteStream } from 'node:tty'
import type { ProgressListener } from '../exchange/source.ts'

export interface ProgressBar {
  readonly show: ProgressListener
  /** Takes it away, so that something else can be written in its line. */
  readonly clear: () => void
}

const width = 30
const words = { reading: 'Checking', writing: 'Writing ' }

/** A line on a terminal that says how far a file is; nothing at all where there is no terminal. */
export function progressBar(stream: Pick<WriteStream, 'write' | 'isTTY'>): ProgressBar {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} }
  let shown = ''
  return {
    show: ({ phase, doneBytes, totalBytes }) => {
      const share = totalBytes === 0 ? 1 : doneBytes / totalBytes
      const full = Math.round(share * width)
      const line = `${words[phase]} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.round(share * 100)} %`
      if (line !== shown) stream.write(`\r${line}`)
      shown = line
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[K')
      shown = ''
    },
  }
}
