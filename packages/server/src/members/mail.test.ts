import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { beforeEach, describe, expect, test } from 'vitest'
import { mailServer } from '../../test/mail-server.ts'
import { invitationLetter, resetLetter } from './letters.ts'
import { openPost } from './mail.ts'
import type { MailSettings, Post } from './mail.ts'

const account = { user: 'labelpulse', pass: 'canary: p@ss/word' }
const server = mailServer(account)
const from = 'Labelpulse <labels@acme.example>'

const lines: string[] = []
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
const url = (): string => 'https://labels.acme.example'

const postWith = (mail: MailSettings | undefined, patienceMs?: number): Post =>
  openPost({ url, mail, log, ...(patienceMs !== undefined && { patienceMs }) })
const link = `${url()}/accept-invitation#canary-secret-of-forty-three-characters-000`
const invitation = invitationLetter({
  to: 'ann@acme.example',
  inviter: 'Olga Müller',
  organization: 'Acme\r\nBcc: all@acme.example',
  role: 'annotator',
  link,
})

beforeEach(() => {
  lines.length = 0
  server.refuseWith(null)
})

describe('a letter', () => {
  test('reaches the mail server with its link whole, and names stay on their lines', async () => {
    expect(await postWith({ smtpUrl: server.smtpUrl, from }).send(invitation)).toBe(true)
    expect(await server.letterTo('ann@acme.example')).toMatchObject({
      from: 'labels@acme.example',
      to: ['ann@acme.example'],
      subject: 'Invitation to Acme Bcc: all@acme.example on Labelpulse',
      text: `Olga Müller invites you to Acme Bcc: all@acme.example on Labelpulse, as an annotator.

Choose a password here to join:

${link}

The link works once, within seven days. If you do not expect an invitation, there is nothing to do.
`,
    })
  })

  test('says that no person wrote it, so that none is answered by a machine', async () => {
    await postWith({ smtpUrl: server.smtpUrl, from }).send(invitation)
    expect((await server.letterTo('ann@acme.example')).headers).toMatch(/^Auto-Submitted: auto-generated$/m)
  })

  test('goes to one address, whatever commas are in it', async () => {
    const count = server.letters.length
    await postWith({ smtpUrl: server.smtpUrl, from }).send({ ...invitation, to: 'a@acme.example, b@acme.example' })
    expect(server.letters.slice(count).flatMap(({ to }) => to)).not.toContain('b@acme.example')
  })

  test('about a new password names the account, and says what to do about a stranger', () => {
    expect(resetLetter({ to: 'ann@acme.example', organization: 'Acme', link: 'https://x/set-password#s' }).text)
      .toBe(`Somebody asked for a new password for ann@acme.example at Acme. If it was you, set it here:

https://x/set-password#s

The link works once, within an hour. If it was not you, there is nothing to do: your password stays as it is.
`)
  })
})

describe('a letter that is not sent', () => {
  const secrets = ['canary', 'p@ss', encodeURIComponent(account.pass), 'ann@acme.example']

  test('where no mail is configured is told, not logged', async () => {
    const post = postWith(undefined)
    expect([post.mayMail, await post.send(invitation), lines]).toEqual([false, false, []])
  })

  test('because the server refuses it is logged without its words, in which the link may stand', async () => {
    server.refuseWith('550 spam: $LETTER')
    expect(await postWith({ smtpUrl: server.smtpUrl, from }).send(invitation)).toBe(false)
    expect(lines.join('')).toContain('a letter was not sent')
    expect(lines.join('')).toContain('"code":"EMESSAGE"')
    for (const secret of secrets) expect(lines.join('')).not.toContain(secret)
  })

  test('because the password is wrong is logged without it', async () => {
    const smtpUrl = server.smtpUrl.replace('labelpulse:', 'labelpulse:canary')
    expect(await postWith({ smtpUrl, from }).send(invitation)).toBe(false)
    expect(lines.join('')).toContain('"code":"EAUTH"')
    for (const secret of secrets) expect(lines.join('')).not.toContain(secret)
  })

  test('because encryption is asked for and not offered keeps the password, too', async () => {
    expect(await postWith({ smtpUrl: `${server.smtpUrl}?requireTLS=true`, from }).send(invitation)).toBe(false)
    expect(lines.join('')).toContain('"code":"ETLS"')
  })

  test('because the server says nothing keeps nobody waiting for ever', async () => {
    const silent = createServer()
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const smtpUrl = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const sinceMs = performance.now()
    expect(await postWith({ smtpUrl, from }, 200).send(invitation)).toBe(false)
    expect(performance.now() - sinceMs).toBeLessThan(2_000)
    silent.close()
  })

  test('because nobody listens is logged', async () => {
    expect(await postWith({ smtpUrl: 'smtp://127.0.0.1:1', from }).send(invitation)).toBe(false)
    expect(lines.join('')).toContain('"code":"ESOCKET"')
  })
})
