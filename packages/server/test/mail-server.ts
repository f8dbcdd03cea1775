import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll } from 'vitest'

/** A letter as a mail server takes it. */
export interface TakenLetter {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly headers: string
}

export interface MailServer {
  /** What LABELPULSE_SMTP_URL would be. */
  readonly smtpUrl: string
  readonly letters: readonly TakenLetter[]
  /** Makes it refuse the next letters with these words; null: it takes them again. */
  refuseWith(words: string | null): void
  /** The newest letter to an address, once it is there. */
  letterTo(address: string): Promise<TakenLetter>
}

// RFC 2045, 6.7.
const fromQuotedPrintable = (body: string): string =>
  Buffer.from(
    body
      .replaceAll('=\r\n', '')
      .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

function read(raw: string): Pick<TakenLetter, 'subject' | 'text' | 'headers'> {
  const [headers = '', ...body] = raw.split('\r\n\r\n')
  const subject = /^Subject: (.*)$/m.exec(headers)?.[1] ?? ''
  const isQuoted = /^Content-Transfer-Encoding: quoted-printable/m.test(headers)
  const text = body.join('\r\n\r\n')
  return { subject, headers, text: (isQuoted ? fromQuotedPrintable(text) : text).replaceAll('\r\n', '\n') }
}

/** A real mail server on the loopback, from the first `beforeAll` on until the last `afterAll`. */
export function mailServer(account?: { readonly user: string; readonly pass: string }): MailServer {
  const letters: TakenLetter[] = []
  let refusal: string | null = null
  const server = new SMTPServer({
    authOptional: account === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => {
      if (username === account?.user && password === account?.pass) done(null, { user: username })
      else done(new Error('Invalid login'))
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('end', () => {
        const raw = Buffer.concat(chunks).toString()
        if (refusal !== null) return done(new Error(refusal.replace('$LETTER', raw)))
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        letters.push({ from, to: envelope.rcptTo.map(({ address }) => address), ...read(raw) })
        done()
      })
    },
  })
  // Who hangs up in the middle of a letter is no error of the test.
  server.on('error', () => {})

  let smtpUrl = ''
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const login = account ? `${encodeURIComponent(account.user)}:${encodeURIComponent(account.pass)}@` : ''
    smtpUrl = `smtp://${login}127.0.0.1:${(server.server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

  const newestTo = (address: string): TakenLetter | undefined => letters.findLast(({ to }) => to.includes(address))
  return {
    get smtpUrl() {
      return smtpUrl
    },
    letters,
    refuseWith: (words) => {
      refusal = words
    },
    letterTo: async (address) => {
      for (let attempt = 0; attempt < 200; attempt += 1) {
        const letter = newestTo(address)
        if (letter) return letter
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error(`No letter came for ${address}`)
    },
  }
}
