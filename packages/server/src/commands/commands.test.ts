import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { commandLine } from '../../test/command-line.ts'
import type { Started } from '../../test/command-line.ts'
import { freshDatabase } from '../../test/fresh-database.ts'

const fresh = freshDatabase()
const cli = commandLine(fresh)
const vector = fileURLToPath(new URL('../../fixtures/vectors/1.ndjson', import.meta.url))
const path = (name: string): string => join(cli.directory, name)

const initWords = [
  'init',
  '--organization',
  'own',
  '--name',
  'Own',
  '--time-zone',
  'Asia/Tokyo',
  '--owner',
  'Me@own.example',
]

/** One after the other, for both ways: opening the database, and through the server that has it. */
function worksInEveryWay(): void {
  test('an import says what it added and what was there', async () => {
    const { code, stdout, stderr } = await cli.run('import', vector, '--format', 'interchange')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^workunits +\d+ added, \d+ already there, 0 refused$/m)
    const again = await cli.feed(gzipSync(readFileSync(vector)), 'import', '-', '--format', 'interchange')
    expect(again.stdout).toMatch(/^workunits +0 added, 215 already there, 0 refused$/m)
  })

  test('a file that is refused says where, on standard error, and nothing else', async () => {
    writeFileSync(path('bad.ndjson'), readFileSync(vector, 'utf8').replace('"role": "manager"', '"role": "boss"'))
    const { code, stdout, stderr } = await cli.run('import', path('bad.ndjson'), '--format', 'interchange')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^labelpulse: line 4, field role: must be one of .*\n$/)
  })

  test('an export is a file, a gzipped file or standard output', async () => {
    await cli.run('import', vector, '--format', 'interchange')
    const plain = await cli.run('export', path('out.ndjson'), '--organization', 'acme')
    expect(plain).toEqual({ code: 0, stdout: '', stderr: '' })
    await cli.run('export', path('out.ndjson.gz'), '--organization', 'acme')
    const { stdout } = await cli.run('export', '-', '--organization', 'acme')
    expect(stdout).toBe(readFileSync(path('out.ndjson'), 'utf8'))
    expect(stdout.startsWith('{"type":"organization","key":"acme"')).toBe(true)
    expect(gunzipSync(readFileSync(path('out.ndjson.gz'))).toString()).toBe(stdout)
    const nowhere = await cli.run('export', path('none/out.ndjson'), '--organization', 'acme')
    expect(nowhere).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there is no such file or directory') as string,
    })
    expect(readdirSync(cli.directory).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('a token is all that is printed, and a link, and the doctor finds nothing', async () => {
    const token = await cli.run('token', 'OWNER0@acme.example', '--scopes', 'read,ingest', '--expires', '3')
    expect(token).toMatchObject({ code: 0, stderr: '' })
    expect(token.stdout).toMatch(/^lpt_[\w-]{43}\n$/)
    const link = await cli.run('sign-in-link', 'owner0@acme.example')
    expect(link.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/set-password#[\w-]{43}\n$/)
    const nobody = await cli.run('token', 'nobody@acme.example')
    expect(nobody).toMatchObject({
      code: 1,
      stdout: '',
      stderr: "labelpulse: There is no active member 'nobody@acme.example'\n",
    })
    const doctor = await cli.run('doctor')
    expect(doctor).toMatchObject({ code: 0, stderr: '' })
    expect(doctor.stdout).toMatch(/^acme: \d+ annotations, everything derived from them is right$/m)
  })
}

describe('a command on a database of its own', () => {
  test('begins an organization, once, and prints the link alone', async () => {
    const { code, stdout, stderr } = await cli.run(...initWords)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/set-password#[\w-]{43}\n$/)
    expect(stderr).toContain('me@own.example')
    const again = await cli.run(...initWords)
    expect(again).toMatchObject({
      code: 1,
      stdout: '',
      stderr: "labelpulse: There is an organization 'own' already.\n",
    })
  })

  worksInEveryWay()

  test.each<[string, string[], RegExp]>([
    ['no command', [], /Usage: labelpulse/],
    ['an unknown command', ['frobnicate'], /unknown command/],
    [
      'an unknown format',
      ['import', 'x', '--format', 'csv'],
      /Allowed choices are interchange, label-studio, segments/,
    ],
    ['no format', ['import', 'x'], /--format/],
    ['no file', ['import', 'nowhere.ndjson', '--format', 'interchange'], /nowhere\.ndjson: there is no such file/],
    ['a directory', ['import', 'folder', '--format', 'interchange'], /folder: it is a directory/],
    ['a broken gzip', ['import', 'broken.gz', '--format', 'interchange'], /cannot be unpacked/],
    ['an unknown scope', ['token', 'x', '--scopes', 'read,all'], /read,write,ingest/],
    ['an expiry that is none', ['token', 'x', '--expires', 'soon'], /whole number of days/],
    ['a zone that is none', initWords.with(6, 'Mars/Base'), /IANA time zone/],
    ['an address that is none', initWords.with(8, 'me'), /e-mail address/],
    ['no organization', ['export', '-'], /--organization/],
    ['an unknown organization', ['export', '-', '--organization', 'no'], /There is no organization 'no'/],
  ])('refuses %s in a sentence', async (_what, words, sentence) => {
    mkdirSync(path('folder'), { recursive: true })
    writeFileSync(path('broken.gz'), gzipSync(readFileSync(vector)).subarray(0, 500))
    const { code, stdout, stderr } = await cli.run(...words)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/^\s+at \S+ \(/m)
  })
})

describe('a command beside a running server', () => {
  let server: Started

  beforeAll(async () => {
    server = cli.start('serve')
    await new Promise<void>((resolve) => {
      server.child.stdout?.on('data', (chunk: Buffer) => chunk.includes('is served at') && resolve())
    })
  })

  worksInEveryWay()

  test('says of an import that broke off that nothing was changed, and the server goes on', async () => {
    const { child, ended } = cli.start('import', '-', '--format', 'interchange')
    child.stdin?.write(readFileSync(vector))
    setTimeout(() => child.kill('SIGKILL'), 700)
    expect(await ended).toMatchObject({ code: null, stdout: '' })
    expect(await cli.run('doctor')).toMatchObject({ code: 0 })
  })

  test('the server ends when it is told to, and lets go of the database', async () => {
    server.child.kill('SIGTERM')
    expect(await server.ended).toMatchObject({ code: 0 })
    expect(await cli.run('doctor')).toMatchObject({ code: 0 })
  })
})
