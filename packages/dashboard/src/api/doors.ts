import type { RefusalCode } from '@labelpulse/domain'
import { shallowRef } from 'vue'

/** What stands at the door before anybody is signed in. */
export interface SignInOptions {
  /** The server has no organization yet. */
  readonly needsSetup: boolean
  readonly organization: string | null
  /** The company account that people may come in with. */
  readonly company: { readonly name: string } | null
  /** Whether a forgotten password is reset by mail. */
  readonly mayReset: boolean
  readonly demo: { readonly organization: string; readonly accounts: readonly DemoAccount[] } | null
}

export interface DemoAccount {
  readonly email: string
  readonly role: string
  readonly name: string
}

export interface Setup {
  readonly organization: { readonly name: string; readonly timeZone: string }
  readonly owner: { readonly name: string; readonly email: string; readonly password: string }
}

/** A no of the server, in its own words. */
export interface DoorRefusal {
  readonly code: RefusalCode
  readonly message: string
  /** The field of the form that it is about: `password`, `owner.email`. */
  readonly field?: string
}

export const unreachable: DoorRefusal = {
  code: 'INTERNAL',
  message: 'The server could not be reached. Nothing was lost; try again in a moment.',
}

const isRefusal = (body: unknown): body is DoorRefusal =>
  typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'

/** Null: done. */
async function knock(path: string, body: unknown): Promise<DoorRefusal | null> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (response.ok) return null
    const answer: unknown = await response.json()
    return isRefusal(answer) ? answer : unreachable
  } catch {
    return unreachable
  }
}

export const signIn = (email: string, password: string): Promise<DoorRefusal | null> =>
  knock('/sign-in', { email, password })

export const signOut = (): Promise<DoorRefusal | null> => knock('/sign-out', {})

export const setPassword = (token: string, password: string): Promise<DoorRefusal | null> =>
  knock('/set-password', { token, password })

/** By whoever is signed in. It ends their other sessions, and this one goes on under a new cookie. */
export const changePassword = (current: string, password: string): Promise<DoorRefusal | null> =>
  knock('/change-password', { current, password })

/** What a link says of itself; of one that was used or is too old, nothing else. */
export interface LinkSeen {
  readonly isOpen: boolean
  readonly organization: string | null
  readonly email: string | null
  readonly expiresAt: string | null
}

/** Looks at a link without using it. Null: there is no answer, and trying it will tell. */
export async function lookAtLink(token: string): Promise<LinkSeen | null> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const response = await fetch('/look-at-link', { method: 'POST', headers, body: JSON.stringify({ token }) })
    return response.ok ? ((await response.json()) as LinkSeen) : null
  } catch {
    return null
  }
}

/** By an invitation: under a name that the person gives themselves, or, without one, that they were given. */
export const acceptInvitation = (token: string, name: string, password: string): Promise<DoorRefusal | null> =>
  knock('/accept-invitation', { token, password, ...(name.trim() !== '' && { name }) })

/** Asks for a link by mail. The answer never says whether there is such an account. */
export const forgotPassword = (email: string): Promise<DoorRefusal | null> => knock('/forgot-password', { email })

export const setUp = (setup: Setup): Promise<DoorRefusal | null> => knock('/setup', setup)

/** What stands at the doors, as of the last look. */
export const options = shallowRef<SignInOptions | null>(null)

/** Looks at the doors. Throws where the server cannot be reached. */
export async function lookAtDoors(): Promise<SignInOptions> {
  const response = await fetch('/sign-in/options', { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`GET /sign-in/options answered ${response.status}`)
  const seen = (await response.json()) as SignInOptions
  options.value = seen
  return seen
}
