import { setFlagsFromString } from 'node:v8'
import type { Order } from './order.ts'
import type { Input } from './files.ts'

const quick: readonly Order['name'][] = ['init', 'token', 'sign-in-link']
const smallBytes = 4 * 1024 * 1024

/** Whether a command ends so soon that most of its time is the start of the database. */
export const isQuick = ({ name }: Order, input: Input | null): boolean =>
  quick.includes(name) || (name === 'import' && input !== null && input.byteCount <= smallBytes)

/**
 * Lets the embedded database start on half the work (0.5 instead of 1 s of processor time): its WebAssembly is compiled
 * once, simply, and never optimized, which a long command would miss. Before the first use of WebAssembly only.
 */
export function startQuickly(): void {
  setFlagsFromString('--no-wasm-tier-up')
  setFlagsFromString('--no-wasm-dynamic-tiering')
}
