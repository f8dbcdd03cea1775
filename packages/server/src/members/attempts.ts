import { Refusal } from '@labelpulse/domain'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface Attempt {
  readonly email: string
  readonly address: string
}

/** Counts failed attempts to sign in, in this process's memory. */
export interface Attempts {
  /** Counts an attempt before it is looked at; refuses one too many. */
  count(attempt: Attempt): Promise<void>
  /** Takes back what was counted: the password was right. */
  forgive(attempt: Attempt): Promise<void>
}

const windowSeconds = 15 * 60
const perAccount = 10
// Many people may sit behind one address.
const perAddress = 100

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const minutes = Math.ceil(error.msBeforeNext / 60_000)
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
    throw new Refusal('RATE_LIMITED', `Too many attempts to sign in. Try again in ${wait}.`)
  }
}

/** Limits guessing, whether at one account or from one address. */
export function limitAttempts(): Attempts {
  const accounts = new RateLimiterMemory({ points: perAccount, duration: windowSeconds })
  const addresses = new RateLimiterMemory({ points: perAddress, duration: windowSeconds })
  return {
    count: async ({ email, address }) => {
      await consume(addresses, address)
      await consume(accounts, email)
    },
    forgive: async ({ email, address }) => {
      await addresses.reward(address)
      await accounts.delete(email)
    },
  }
}
