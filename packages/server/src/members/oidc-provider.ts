import type * as Client from 'openid-client'
import type { ClientAuth, Configuration } from 'openid-client'
import { isLoopbackHost } from './loopback.ts'

/** A provider that was discovered. */
export interface Provider {
  readonly client: typeof Client
  readonly config: Configuration
  /** Exchanges what a browser brought back for tokens. */
  readonly exchange: (callback: URL, checks: Client.AuthorizationCodeGrantChecks) => Promise<Tokens>
}

type Tokens = Client.TokenEndpointResponse & Client.TokenEndpointResponseHelpers

export interface Registration {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
}

const patienceSeconds = 10

/** Whether a provider may be asked at an address: unencrypted only on this machine. */
export const mayIssue = (issuer: URL): boolean => issuer.protocol === 'https:' || isLoopbackHost(issuer.host)

const isOtherWay = (error: unknown): boolean =>
  error instanceof Error && 'error' in error && error.error === 'invalid_client'

export async function discover({ issuer, clientId, clientSecret }: Registration): Promise<Provider> {
  // Loaded where it is needed: most servers start without it.
  const client = await import('openid-client')
  // Where the secret goes depends on how the client was registered, which no discovery says.
  const ways =
    clientSecret === undefined
      ? [client.None()]
      : [client.ClientSecretPost(clientSecret), client.ClientSecretBasic(clientSecret)]
  let [way, other] = ways as [ClientAuth, ClientAuth | undefined]

  const server = new URL(issuer)
  const execute = [client.enableNonRepudiationChecks]
  // oxlint-disable-next-line typescript/no-deprecated -- marked so that nobody uses it lightly
  if (isLoopbackHost(server.host)) execute.push(client.allowInsecureRequests)
  const config = await client.discovery(server, clientId, undefined, (...sent) => way(...sent), {
    execute,
    timeout: patienceSeconds,
  })

  async function exchange(callback: URL, checks: Client.AuthorizationCodeGrantChecks): Promise<Tokens> {
    try {
      return await client.authorizationCodeGrant(config, callback, checks)
    } catch (error) {
      if (!other || !isOtherWay(error)) throw error
      // Refused before the code was looked at: it is still good. What is found out holds from now on.
      ;[way, other] = [other, undefined]
      return client.authorizationCodeGrant(config, callback, checks)
    }
  }

  return { client, config, exchange }
}
