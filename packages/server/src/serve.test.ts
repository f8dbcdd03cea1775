import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'graphql-ws'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { freshDatabase } from '../test/fresh-database.ts'
import { makePerson, tokenFor } from '../test/people.ts'
import { settingsIn } from './commands/settings.ts'
import type { Settings } from './commands/settings.ts'
import { socketPath } from './database/socket.ts'
import { serve } from './serve.ts'
import type { Serving } from './serve.ts'

const fresh = freshDatabase()
const directory = mkdtempSync(join(tmpdir(), 'labelpulse-serve-'))
const log = pino({ level: 'silent' })
let settings: Settings
let serving: Serving

beforeAll(async () => {
  settings = { ...settingsIn({}), databaseUrl: fresh.options.url, directory, port: 0 }
  serving = await serve(settings, log)
})
afterAll(async () => {
  await serving.close()
  rmSync(directory, { recursive: true })
})

test('a server answers, and takes commands where only it has the database', async () => {
  expect((await fetch(`${serving.origin}/readyz`)).status).toBe(200)
  expect(existsSync(socketPath(directory))).toBe(serving.database.kind === 'embedded')
})

test('a port that is taken is refused in words that say what to do', async () => {
  const other = mkdtempSync(join(tmpdir(), 'labelpulse-serve-'))
  const taken = { ...settings, directory: other, port: Number(new URL(serving.origin).port) }
  await expect(serve(taken, log)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('PORT') as string,
  })
  rmSync(other, { recursive: true })
})

test('a server that is stopped says goodbye to its sockets, and can be started again at once', async () => {
  const member = await makePerson(serving.database, { organization: 'acme', email: 'ann@acme.example' })
  const authorization = `Bearer ${await tokenFor(serving.database, member)}`
  const closed = Promise.withResolvers<unknown>()
  const client = createClient({
    url: `${serving.origin.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    retryAttempts: 0,
    on: { closed: closed.resolve },
  })
  const query = 'subscription { performance(selection: { from: "2026-03-01", to: "2026-03-02" }) { complete } }'
  const updates = client.iterate({ query })
  await updates.next()
  await serving.close()
  expect(await closed.promise).toMatchObject({ code: 1001 })
  await expect(updates.next()).rejects.toMatchObject({ code: 1001 })
  serving = await serve(settings, log)
  expect((await fetch(`${serving.origin}/readyz`)).status).toBe(200)
})
