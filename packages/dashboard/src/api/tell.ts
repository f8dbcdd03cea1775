import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { unreachable } from './doors.ts'
import type { DoorRefusal } from './doors.ts'
import { saidNo } from './refusal.ts'
import { client, lookAgain } from './session.ts'

/** What a person reads of an error, and the code to decide by. Whoever is not known any more is led to the door. */
export function refusalOf(error: unknown): DoorRefusal {
  const { code, message, field } = saidNo(error)
  if (code === 'UNAUTHENTICATED') void lookAgain()
  return code === null ? unreachable : { code, message, ...(field !== undefined && { field }) }
}

/**
 * Tells the server to change something.
 * @param take what is done with its answer
 * @returns null: it was done
 */
export async function tell<Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  take: (data: Data) => void = () => {},
): Promise<DoorRefusal | null> {
  try {
    const { data } = await client.mutate({ mutation, variables })
    if (data) take(data)
    return null
  } catch (error) {
    return refusalOf(error)
  }
}
