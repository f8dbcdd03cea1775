import { ref, shallowRef } from 'vue'
import { StartDocument } from '../gql/graphql.ts'
import type { StartQuery } from '../gql/graphql.ts'
import { openClient } from './client.ts'
import { isStranger } from './refusal.ts'

export type Viewer = StartQuery['viewer']
export type Choices = StartQuery['choices']

/** Who is signed in and what they may choose; null: nobody is known to be. */
export const session = shallowRef<StartQuery | null>(null)

/**
 * Counts how often it changed what the viewer may see, or in which days it is counted. Numbers that came before the
 * last change are not to be read any more.
 */
export const reach = ref(0)

// Nothing tells a page that days are counted in another time zone now.
const lookEveryMs = 30_000
// A changed password ends the session that a page came with; the cookie of the next may still be on its way.
const cookieWithinMs = 1_500

export const client = openClient({
  onChanged: () => {
    reach.value += 1
    void lookAgain()
  },
  onReturned: () => void lookAgain(),
})

let asked = 0
let answered = 0
let timer: ReturnType<typeof setTimeout> | undefined

async function ask(): Promise<boolean> {
  asked += 1
  const mine = asked
  try {
    const { data } = await client.query({ query: StartDocument })
    // One that was overtaken is of who was there before.
    if (mine > answered) know(data)
    answered = Math.max(mine, answered)
    return true
  } catch (error) {
    if (!isStranger(error)) throw error
    return false
  } finally {
    clearTimeout(timer)
    if (session.value) timer = setTimeout(() => void lookAgain(), lookEveryMs)
  }
}

/** Asks who is there, and again from time to time. False: nobody the server knows. Throws where it cannot be reached. */
export async function enter(): Promise<boolean> {
  const isKnown = await ask()
  if (!isKnown) session.value = null
  return isKnown
}

/** To the door, with a page begun anew: nothing of whoever was here before stays in memory. */
export const leave = (): void => location.assign('/sign-in')

const standingOf = ({ member, organization }: Viewer): string =>
  JSON.stringify([member.key, member.role, organization.key, organization.timeZone])

// The same answer again changes nothing on the page.
function know(now: StartQuery): void {
  const before = session.value
  if (JSON.stringify(before) === JSON.stringify(now)) return
  session.value = now
  if (before && standingOf(before.viewer) !== standingOf(now.viewer)) reach.value += 1
}

// Whoever comes in again is back where they were.
function leaveForNow(): void {
  const here = location.pathname + location.search
  location.assign(here === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next: here })}`)
}

/** Asks again who is there and what they may choose, and leads to the door where that is nobody, also a moment later. */
export async function lookAgain(): Promise<void> {
  // A server that does not answer is the line's to tell.
  if (await ask().catch(() => true)) return
  await new Promise((resolve) => setTimeout(resolve, cookieWithinMs))
  if (!(await enter().catch(() => true))) leaveForNow()
}
