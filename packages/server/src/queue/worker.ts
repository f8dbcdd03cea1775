import type { Asker } from '../graphql/context.ts'

/** Whoever works: asks for a task, presses buttons. */
export type Worker = Pick<Asker, 'database' | 'viewer' | 'by'>
