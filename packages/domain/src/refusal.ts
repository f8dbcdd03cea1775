/** Why something was refused, as the API names it (`extensions.code`). Source: the API's contract. */
export const refusalCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'INTERNAL',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** A no that people may read: a code for programs, a sentence for people, the field where there is one. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly field: string | undefined

  constructor(code: RefusalCode, sentence: string, field?: string) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
    this.field = field
  }
}
