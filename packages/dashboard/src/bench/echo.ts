import type { Action } from '../gql/graphql.ts'

const echoMs = 1_000

/**
 * Tells whether a button is an echo: the same one, at once, on a task that nobody touched, is the hand that pressed it on the
 * task before.
 */
export function openEcho(): (action: Action, isTouched: boolean) => boolean {
  let last: { readonly action: Action; readonly atMs: number } | null = null
  return (action, isTouched) => {
    const isEcho = !isTouched && last?.action === action && Date.now() - last.atMs < echoMs
    if (!isEcho) last = { action, atMs: Date.now() }
    return isEcho
  }
}
