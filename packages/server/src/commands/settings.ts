import { resolve } from 'node:path'
import { Refusal } from '@labelpulse/domain'
import type { MailSettings } from '../members/mail.ts'
import { isLoopbackHost } from '../members/loopback.ts'
import { mayIssue } from '../members/oidc-provider.ts'
import type { CompanySettings } from '../members/oidc.ts'

/** What the environment says. */
export interface Settings {
  /** PostgreSQL; absent: the embedded database. */
  readonly databaseUrl: string | undefined
  /** Where the embedded database and the socket lie. */
  readonly directory: string
  readonly host: string
  readonly port: number
  /** Browser origins allowed besides the server's own. */
  readonly origins: readonly string[]
  /** Where people find the dashboard, without a slash at the end; absent: where it is served. */
  readonly url: string | undefined
  /** Absent: no letters are sent. */
  readonly mail: MailSettings | undefined
  /** Absent: nobody signs in with a company account. */
  readonly company: CompanySettings | undefined
  /** Query cost a minute for a token or session; 0: none; absent: a sensible one. */
  readonly rateLimit: number | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

function wholeIn(environment: Environment, name: string, largest: number): number | undefined {
  const text = environment[name]
  if (!text) return undefined
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= largest) return value
  throw new Refusal('BAD_USER_INPUT', `${name} must be a whole number from 0 to ${largest}, it is '${text}'`)
}

const refuse = (sentence: string): never => {
  throw new Refusal('BAD_USER_INPUT', sentence)
}

function urlIn(environment: Environment, name: string, protocols: readonly string[]): URL | undefined {
  const text = environment[name]
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && protocols.includes(url.protocol)
    ? url
    : refuse(`${name} must be an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`)
}

function publicUrlIn(environment: Environment): string | undefined {
  const url = urlIn(environment, 'LABELPULSE_URL', ['https:', 'http:'])
  if (url && url.href !== `${url.origin}/`)
    refuse('LABELPULSE_URL must be an origin, such as https://labels.example, without a path')
  return url?.origin
}

function mailIn(environment: Environment): MailSettings | undefined {
  const smtp = urlIn(environment, 'LABELPULSE_SMTP_URL', ['smtp:', 'smtps:'])
  // A password goes to another machine encrypted, unless the address itself says that it need not.
  const isAtRisk = smtp?.protocol === 'smtp:' && smtp.password !== '' && !isLoopbackHost(smtp.host)
  if (isAtRisk && !smtp.searchParams.has('requireTLS')) smtp.searchParams.set('requireTLS', 'true')
  const smtpUrl = smtp?.href
  const from = environment['LABELPULSE_MAIL_FROM'] || undefined
  if (smtpUrl && from) return { smtpUrl, from }
  return smtpUrl || from ? refuse('LABELPULSE_SMTP_URL and LABELPULSE_MAIL_FROM go together') : undefined
}

function companyIn(environment: Environment): CompanySettings | undefined {
  const issuer = urlIn(environment, 'LABELPULSE_OIDC_ISSUER', ['https:', 'http:'])
  const clientId = environment['LABELPULSE_OIDC_CLIENT_ID'] || undefined
  const clientSecret = environment['LABELPULSE_OIDC_CLIENT_SECRET'] || undefined
  const name = environment['LABELPULSE_OIDC_NAME'] || issuer?.hostname
  if (issuer && !mayIssue(issuer)) refuse('LABELPULSE_OIDC_ISSUER must be an address that begins with https://')
  if (issuer && clientId && name) return { issuer: issuer.href, clientId, clientSecret, name }
  return issuer || clientId || clientSecret
    ? refuse('LABELPULSE_OIDC_ISSUER and LABELPULSE_OIDC_CLIENT_ID go together')
    : undefined
}

/** Reads the settings; an empty variable is an absent one. */
export const settingsIn = (environment: Environment): Settings => ({
  databaseUrl: environment['DATABASE_URL'] || undefined,
  directory: resolve(environment['LABELPULSE_DATA'] || '.labelpulse'),
  host: environment['HOST'] || '127.0.0.1',
  port: wholeIn(environment, 'PORT', 65_535) ?? 4000,
  origins: (environment['LABELPULSE_ORIGINS'] ?? '').split(/[\s,]+/).filter(Boolean),
  url: publicUrlIn(environment),
  mail: mailIn(environment),
  company: companyIn(environment),
  rateLimit: wholeIn(environment, 'LABELPULSE_RATE_LIMIT', Number.MAX_SAFE_INTEGER),
})

const everyAddress = new Set(['0.0.0.0', '::'])

/** Where a browser on this machine finds the dashboard, without a slash at the end. */
export function originOf({ host, port }: Pick<Settings, 'host' | 'port'>): string {
  const name = everyAddress.has(host) ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
