import type { Logger } from 'pino'

/** Where letters are handed in, and who they say they are from. */
export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://…` */
  readonly smtpUrl: string
  readonly from: string
}

export interface Letter {
  /** An e-mail address. */
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** How links reach people. */
export interface Post {
  /** Where people find the dashboard, without a slash at the end: what links begin with. */
  readonly url: string
  /** Whether letters are sent at all; where not, whoever makes a link hands it on. */
  readonly mayMail: boolean
  /** Sends a letter. False: it was not taken, in time; the log says why. */
  send(letter: Letter): Promise<boolean>
}

declare module '../graphql/context.ts' {
  interface Asker {
    readonly post: Post
  }
}

export interface PostParts {
  /** Asked for at each link: a server knows its port only once it listens. */
  readonly url: () => string
  /** Absent: no letters are sent. */
  readonly mail: MailSettings | undefined
  readonly log: Pick<Logger, 'warn'>
  readonly patienceMs?: number
}

// A mail server repeats in its own words what it refuses, the link included: only its codes are told.
function codesOf(error: unknown): Record<string, unknown> {
  const { code, responseCode, command } = error as { code?: unknown; responseCode?: unknown; command?: unknown }
  return { code, responseCode, command }
}

/** The post of a server. Its mail server is asked for the first time when there is a letter. */
export function openPost({ url, mail, log, patienceMs = 10_000 }: PostParts): Post {
  async function hand({ smtpUrl, from }: MailSettings, { to, subject, text }: Letter): Promise<void> {
    // Loaded where it is needed: most servers start without it.
    const { createTransport } = await import('nodemailer')
    await createTransport(smtpUrl, { disableFileAccess: true, disableUrlAccess: true }).sendMail({
      from,
      // As an object it is one address, whatever commas are in it.
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'auto-submitted': 'auto-generated' },
      signal: AbortSignal.timeout(patienceMs),
    })
  }

  return {
    get url() {
      return url()
    },
    mayMail: mail !== undefined,
    send: async (letter) => {
      if (!mail) return false
      try {
        await hand(mail, letter)
        return true
      } catch (error) {
        log.warn({ mail: codesOf(error) }, 'a letter was not sent')
        return false
      }
    },
  }
}
