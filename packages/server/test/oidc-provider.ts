import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll } from 'vitest'
import type { CompanySettings } from '../src/members/oidc.ts'

/** Whom the provider knows, by subject: what it says of them. */
export type Accounts = Record<string, { readonly email?: string; readonly email_verified?: boolean }>

export interface OidcProvider {
  readonly settings: CompanySettings
  /** Who sits at the browser and signs in when asked; null: somebody who changes their mind. */
  signedInAs(subject: string | null): void
}

const clientId = 'labelpulse'
const clientSecret = 'canary-client-secret'

function provide(issuer: string, redirectUri: string, accounts: Accounts): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...accounts[subject] }),
    }),
    // Nobody is asked whether they consent.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
  })
}

/** A real provider on the loopback, from the first `beforeAll` on until the last `afterAll`. */
export function oidcProvider(accounts: Accounts, redirectUri: () => string): OidcProvider {
  let subject: string | null = null
  let issuer = ''
  let provider: Provider | undefined

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result = subject === null ? { error: 'access_denied' } : { login: { accountId: subject } }
    await provider!.interactionFinished(request, response, result)
  }

  const server = createServer((request, response) => {
    provider ??= provide(issuer, redirectUri(), accounts)
    if (request.url?.startsWith('/interaction/')) void interact(request, response)
    else void provider.callback()(request, response)
  })
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })

  return {
    get settings() {
      return { issuer, clientId, clientSecret, name: 'Acme' }
    },
    signedInAs: (who) => {
      subject = who
    },
  }
}
