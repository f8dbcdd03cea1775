import { Refusal } from '@labelpulse/domain'
import { hash, verify } from '@node-rs/argon2'
import { commonPasswords } from './common-passwords.ts'

const shortest = 8
/** Of how many characters a password is at most. */
export const longestPassword = 200

// argon2id, as OWASP's password storage cheat sheet has it.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password that nobody has, of the same cost. */
export const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$zBAr0/IBz7qrCNB2yHaTEg$TQMT6odIft9se8A0CV8ozMu0BA7Htm0vwUtqAUO7JDE'

// The same password typed on two keyboards may be two sequences of code points.
const normal = (password: string): string => password.normalize('NFKC')

/**
 * Refuses a password that is easily guessed.
 * @param known what everybody knows of its owner: e-mail, name of the organization
 * @param field what to name in the refusal
 */
export function checkPassword(password: string, known: readonly string[], field = 'password'): void {
  const { length } = Array.from(normal(password))
  const refuse = (sentence: string): never => {
    throw new Refusal('BAD_USER_INPUT', sentence, field)
  }
  if (length < shortest) refuse(`A password has at least ${shortest} characters.`)
  if (length > longestPassword) refuse(`A password has at most ${longestPassword} characters.`)
  const guess = normal(password).toLowerCase()
  if (commonPasswords.has(guess)) refuse('That password is among the first that anybody would guess.')
  const names = known.flatMap((name) => [name, name.split('@')[0] ?? name]).map((name) => name.toLowerCase())
  if (names.includes(guess)) refuse('A password must not be your e-mail or a name that others know.')
}

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost)

/** Whether a password is the one that was hashed. Where there is none (null), it costs the same work to say no. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? nobodys, normal(password))
  return isRight && passwordHash !== null
}
