import { createHash } from 'node:crypto'
import type { IDToken, UserInfoResponse } from 'openid-client'
import type { Logger } from 'pino'
import { discover } from './oidc-provider.ts'
import type { Provider } from './oidc-provider.ts'
import { newSecret } from './secrets.ts'

/** The provider with which the people of a company sign in everywhere. */
export interface CompanySettings {
  readonly issuer: string
  readonly clientId: string
  /** Absent: a public client. */
  readonly clientSecret: string | undefined
  /** What people call it. */
  readonly name: string
}

/** Whom the provider says somebody is. */
export interface CompanyAccount {
  readonly issuer: string
  readonly subject: string
  /** Null where the provider does not say that it is theirs. */
  readonly email: string | null
}

/** Why nobody came in, for the sign-in page to say. */
export type CompanyNo = 'interrupted' | 'unavailable' | 'unverified' | 'unknown'

/** Sign-in with OpenID Connect: code flow with PKCE, state and nonce. */
export interface Company {
  readonly name: string
  /** Where to send a browser, and the secret that it keeps until it is back. */
  begin(): Promise<{ readonly location: string; readonly secret: string } | CompanyNo>
  /** Who came back, with the secret that they were sent with and what the provider gave them along. */
  finish(secret: string, answer: URLSearchParams): Promise<CompanyAccount | CompanyNo>
}

export interface CompanyParts {
  readonly settings: CompanySettings
  /** The server's public address. */
  readonly url: () => string
  readonly log: Pick<Logger, 'warn'>
}

export const callbackPath = '/sign-in/oidc/callback'

const scope = 'openid email profile'

// One secret stands for all that has to be the same before and after: who does not know it knows none of them.
const derived = (secret: string, what: 'state' | 'nonce' | 'verifier'): string =>
  createHash('sha256').update(`${what} ${secret}`).digest('base64url')

const verifiedEmail = ({ email, email_verified: isVerified }: IDToken | UserInfoResponse): string | null =>
  // Some providers write it as a word.
  typeof email === 'string' && (isVerified === true || isVerified === 'true') ? email : null

// Without the cause, which holds what was sent.
function told(error: unknown): Record<string, unknown> {
  const { code, message, error: word, error_description: words } = error as Record<string, unknown>
  return { code, message, word, words }
}

export function companySignIn({ settings, url, log }: CompanyParts): Company {
  let discovered: Promise<Provider> | undefined

  /** Asked for when the first one signs in: a provider that is away for a moment keeps no server from starting. */
  function provider(): Promise<Provider> {
    discovered ??= discover(settings).catch((error: unknown) => {
      discovered = undefined
      throw error
    })
    return discovered
  }

  function no(why: CompanyNo, error: unknown): CompanyNo {
    log.warn({ oidc: told(error) }, `sign-in with ${settings.name}: ${why}`)
    return why
  }

  async function begin() {
    const secret = newSecret()
    try {
      const { config, client } = await provider()
      const location = client.buildAuthorizationUrl(config, {
        redirect_uri: `${url()}${callbackPath}`,
        scope,
        state: derived(secret, 'state'),
        nonce: derived(secret, 'nonce'),
        code_challenge: await client.calculatePKCECodeChallenge(derived(secret, 'verifier')),
        code_challenge_method: 'S256',
      })
      return { location: location.href, secret }
    } catch (error) {
      return no('unavailable', error)
    }
  }

  async function accountFrom(secret: string, callback: URL): Promise<CompanyAccount> {
    const { config, client, exchange } = await provider()
    const tokens = await exchange(callback, {
      expectedState: derived(secret, 'state'),
      expectedNonce: derived(secret, 'nonce'),
      pkceCodeVerifier: derived(secret, 'verifier'),
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('The provider sent no ID token')
    const { iss: issuer, sub: subject } = claims
    // Many providers keep the e-mail out of the ID token.
    const isMissing = claims['email'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined
    const said = isMissing ? await client.fetchUserInfo(config, tokens.access_token, subject) : claims
    return { issuer, subject, email: verifiedEmail(said) }
  }

  async function finish(secret: string, answer: URLSearchParams): Promise<CompanyAccount | CompanyNo> {
    if (answer.get('state') !== derived(secret, 'state') || !answer.has('code')) return 'interrupted'
    const callback = new URL(`${url()}${callbackPath}`)
    callback.search = answer.toString()
    return accountFrom(secret, callback).catch((error: unknown) => no('unavailable', error))
  }

  return { name: settings.name, begin, finish }
}
