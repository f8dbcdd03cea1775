import { isIPv6 } from 'node:net'
import { Refusal } from '@labelpulse/domain'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface Attempt {
  readonly email: string
  /** The network address that it came from. */
  readonly address: string
}

/** Counts attempts at accounts, in this process's memory. */
export interface Attempts {
  /** Counts an attempt before it is looked at; refuses one too many. */
  count(attempt: Attempt): Promise<void>
  /** Takes back what was counted: it was right. */
  forgive(attempt: Attempt): Promise<void>
}

export interface Limits {
  readonly perAccount: number
  /** Many people may sit behind one address. */
  readonly perAddress: number
  /** What there is too much of, for the refusal. */
  readonly what: string
}

export const guesses: Limits = { perAccount: 10, perAddress: 100, what: 'attempts to sign in' }
/** Each fills somebody's mailbox. */
export const wishes: Limits = { perAccount: 3, perAddress: 30, what: 'requests for a new password' }

const windowSeconds = 15 * 60

/** The account that an e-mail means, as it is stored, however it is typed: each way to write it counts as one. */
export const accountOf = (email: string): string => email.trim().toLowerCase()

/** What is counted as one address: whoever has one of IPv6 has 2^64 of them. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address
  const [left = [], right] = address.split('::').map((half) => half.split(':').filter(Boolean))
  const zeros = right ? Array<string>(Math.max(8 - left.length - right.length, 0)).fill('0') : []
  const network = [...left, ...zeros, ...(right ?? [])].slice(0, 4)
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

async function consume(limiter: RateLimiterMemory, key: string, what: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const minutes = Math.ceil(error.msBeforeNext / 60_000)
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
    throw new Refusal('RATE_LIMITED', `Too many ${what}. Try again in ${wait}.`)
  }
}

/** Refuses an address that does something more often than so. */
export function limitAddresses(perAddress: number, what: string): (address: string) => Promise<void> {
  const addresses = new RateLimiterMemory({ points: perAddress, duration: windowSeconds })
  return (address) => consume(addresses, networkOf(address), what)
}

/** Limits what is tried, whether at one account or from one address. */
export function limitAttempts({ perAccount, perAddress, what }: Limits): Attempts {
  const accounts = new RateLimiterMemory({ points: perAccount, duration: windowSeconds })
  const addresses = new RateLimiterMemory({ points: perAddress, duration: windowSeconds })
  return {
    count: async ({ email, address }) => {
      await consume(addresses, networkOf(address), what)
      await consume(accounts, accountOf(email), what)
    },
    forgive: async ({ email, address }) => {
      await addresses.reward(networkOf(address))
      await accounts.delete(accountOf(email))
    },
  }
}
