import { refusalCodes } from '@labelpulse/domain'
import { unreachable } from './doors.ts'
import type { DoorRefusal } from './doors.ts'
import { lookAgain } from './session.ts'

/** What the server made of a file: where it is found from now on, or its no. */
export type Kept = { readonly url: string } | { readonly refusal: DoorRefusal }

function answerIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What an answer of `POST /media` means. */
export function keptIn(status: number, body: string): Kept {
  const answer = answerIn(body)
  if (typeof answer !== 'object' || answer === null) return { refusal: unreachable }
  if (status < 300 && 'url' in answer && typeof answer.url === 'string') return { url: answer.url }
  const code = 'code' in answer ? refusalCodes.find((each) => each === answer.code) : undefined
  const isSaid = code !== undefined && 'message' in answer && typeof answer.message === 'string'
  return { refusal: isSaid ? { code, message: String(answer.message) } : unreachable }
}

/**
 * Gives the server a file to keep. The same bytes are kept once, however often they are sent.
 * @param tell is told how much has been sent, 0…1
 */
export function keepMedia(file: Blob, tell: (share: number) => void): Promise<Kept> {
  // Not fetch: it does not tell how much has been sent.
  const request = new XMLHttpRequest()
  request.open('POST', '/media')
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('accept', 'application/json')
  request.upload.addEventListener('progress', ({ loaded, total }) => tell(total === 0 ? 0 : loaded / total))
  const ended = new Promise<Kept>((resolve) => {
    request.addEventListener('load', () => {
      if (request.status === 401) void lookAgain()
      resolve(keptIn(request.status, request.responseText))
    })
    request.addEventListener('error', () => resolve({ refusal: unreachable }))
  })
  request.send(file)
  return ended
}
