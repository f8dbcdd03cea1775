import { shallowRef } from 'vue'
import { StartDocument } from '../gql/graphql.ts'
import type { StartQuery } from '../gql/graphql.ts'
import { openClient } from './client.ts'
import { isStranger } from './refusal.ts'

export type Viewer = StartQuery['viewer']
export type Choices = StartQuery['choices']

/** Who is signed in and what they may choose; null: nobody is known to be. */
export const session = shallowRef<StartQuery | null>(null)

export const client = openClient(() => void lookAgain())

/** Asks the server who is there. False: nobody it knows. Throws where it cannot be reached. */
export async function enter(): Promise<boolean> {
  try {
    session.value = (await client.query({ query: StartDocument })).data
    return true
  } catch (error) {
    if (!isStranger(error)) throw error
    session.value = null
    return false
  }
}

/** To the door, with a page begun anew: nothing of whoever was here before stays in memory. */
export const leave = (): void => location.assign('/sign-in')

// Who is there, and what they may choose, may have changed.
async function lookAgain(): Promise<void> {
  if (!(await enter().catch(() => true))) leave()
}
