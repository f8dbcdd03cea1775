import { describe, expect, test } from 'vitest'
import { originOf, settingsIn } from './settings.ts'

const mail = { LABELPULSE_SMTP_URL: 'smtp://user:p%40ss@mail.example:587', LABELPULSE_MAIL_FROM: 'labels@acme.example' }
const company = { LABELPULSE_OIDC_ISSUER: 'https://login.example/acme', LABELPULSE_OIDC_CLIENT_ID: 'labelpulse' }

test('where nothing is said, there is an embedded database on the loopback, no mail and no company', () => {
  expect(settingsIn({ PORT: '', LABELPULSE_URL: '' })).toMatchObject({
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 4000,
    origins: [],
    url: undefined,
    mail: undefined,
    company: undefined,
  })
})

test('the public address is an origin', () => {
  expect(settingsIn({ LABELPULSE_URL: 'https://labels.example/' }).url).toBe('https://labels.example')
  expect(settingsIn({ LABELPULSE_URL: 'HTTP://Labels.Example:8080' }).url).toBe('http://labels.example:8080')
})

test.each([
  ['smtp://user:p%40ss@mail.example:587', 'smtp://user:p%40ss@mail.example:587?requireTLS=true'],
  ['smtp://user:s@mail.example?requireTLS=false', 'smtp://user:s@mail.example?requireTLS=false'],
  ['smtps://user:s@mail.example', 'smtps://user:s@mail.example'],
  ['smtp://user:s@127.0.0.1:2525', 'smtp://user:s@127.0.0.1:2525'],
  ['smtp://relay:25', 'smtp://relay:25'],
])('a password for mail travels encrypted unless it is said otherwise: %s', (given, smtpUrl) => {
  expect(settingsIn({ ...mail, LABELPULSE_SMTP_URL: given }).mail).toEqual({ smtpUrl, from: 'labels@acme.example' })
})

test('a company is called by its name, or else by its host', () => {
  expect(settingsIn(company).company).toEqual({
    issuer: 'https://login.example/acme',
    clientId: 'labelpulse',
    clientSecret: undefined,
    name: 'login.example',
  })
  const named = { ...company, LABELPULSE_OIDC_CLIENT_SECRET: 's', LABELPULSE_OIDC_NAME: 'Acme' }
  expect(settingsIn(named).company).toMatchObject({ clientSecret: 's', name: 'Acme' })
})

describe('a setting that cannot be meant is refused, without what it holds:', () => {
  test.each([
    { PORT: '65536' },
    { LABELPULSE_RATE_LIMIT: '-1' },
    { LABELPULSE_URL: 'labels.example' },
    { LABELPULSE_URL: 'https://labels.example/path' },
    { ...mail, LABELPULSE_SMTP_URL: 'user:canary@mail.example' },
    { ...mail, LABELPULSE_SMTP_URL: 'https://user:canary@mail.example' },
    { ...mail, LABELPULSE_MAIL_FROM: '' },
    { LABELPULSE_MAIL_FROM: 'labels@acme.example' },
    { ...company, LABELPULSE_OIDC_ISSUER: 'http://login.example' },
    { ...company, LABELPULSE_OIDC_CLIENT_ID: '' },
    { LABELPULSE_OIDC_CLIENT_SECRET: 'canary' },
  ])('%o', (environment) => {
    expect(() => settingsIn(environment)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }))
    expect(() => settingsIn(environment)).not.toThrow('canary')
  })
})

test.each([
  ['127.0.0.1', 'http://127.0.0.1:4000'],
  ['0.0.0.0', 'http://127.0.0.1:4000'],
  ['::1', 'http://[::1]:4000'],
])('what listens on %s is found at %s', (host, origin) => {
  expect(originOf({ host, port: 4000 })).toBe(origin)
})
