import { useEventListener } from '@vueuse/core'
import { print } from 'graphql'
import { onScopeDispose } from 'vue'
import { SaveWorkDocument } from '../gql/graphql.ts'
import type { WorkInput } from '../gql/graphql.ts'

/** Sends a press from a page that is about to be gone; nobody waits for the answer. */
export function sendFarewell(work: WorkInput): void {
  const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' }
  const body = JSON.stringify({ query: print(SaveWorkDocument), variables: { work } })
  // What does not arrive is in the outbox, and sent when somebody comes back.
  void fetch('/graphql', { method: 'POST', keepalive: true, headers, body }).catch(() => {})
}

/** Calls when the page, or the bench on it, is left, and when the page comes back out of the browser's memory. */
export function useFarewell(left: () => void, cameBack: () => void): void {
  useEventListener(window, 'pagehide', left)
  useEventListener(window, 'pageshow', ({ persisted }: PageTransitionEvent) => persisted && cameBack())
  onScopeDispose(left)
}
