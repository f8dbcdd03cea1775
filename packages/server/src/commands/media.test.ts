import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { commandLine } from '../../test/command-line.ts'
import type { Started } from '../../test/command-line.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { mediaFilesIn, pngOf, sha256Of } from '../../test/media.ts'

const fresh = freshDatabase()
const cli = commandLine(fresh)
const path = (name: string): string => join(cli.directory, name)

// More than one piece of a stream.
const files = [pngOf(1), Buffer.concat([pngOf(2), Buffer.alloc(300_000, 7)]), Buffer.from('Grüße')]
const names = files.map(sha256Of)

const lines = (key: string, media: readonly string[]): string =>
  [
    { type: 'organization', key, name: 'Acme', time_zone: 'UTC' },
    { type: 'member', key: 'ann@x.org', name: 'Ann', role: 'owner' },
    {
      type: 'project',
      key: 'streets',
      name: 'Streets',
      members: ['ann@x.org'],
      labels: { classes: [{ key: 'car', name: 'Car', color: '#0072b2', tools: ['box'] }], choices: [] },
      settings: { may_save: true, media_origins: ['https://images.example'] },
    },
    ...media.map((sha256, n) => ({
      type: 'task',
      project: 'streets',
      key: `t${n}`,
      data: { images: [`/media/${sha256}`, 'https://images.example/1.png'] },
      frames: 2,
    })),
  ]
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('')

function lay(name: string, key: string, media = names): string {
  writeFileSync(path(`${name}.ndjson`), lines(key, media))
  mkdirSync(path(`${name}.media`), { recursive: true })
  media.forEach((sha256, n) => writeFileSync(path(`${name}.media/${sha256}`), files[n]!))
  return path(`${name}.ndjson`)
}

const imported = (file: string) => cli.run('import', file, '--format', 'interchange')

const kept = (): string[] => mediaFilesIn(path('data')).map((name) => name.split('/').at(-1)!)

function worksInEveryWay(key: string): void {
  test('an import brings the media that lie beside the file, once', async () => {
    const first = await imported(lay('in', key))
    expect({ ...first, stdout: '' }).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(first.stdout).toMatch(/^media +3 added, 0 already there, 0 refused$/m)
    expect(kept().toSorted()).toEqual(names.toSorted())
    expect((await imported(path('in.ndjson'))).stdout).toMatch(/^media +0 added, 3 already there, 0 refused$/m)
  })

  test('an export writes them beside the file, and what is imported from there is the same again', async () => {
    const out = await cli.run('export', path(`out-${key}.ndjson.gz`), '--organization', key)
    expect(out).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readdirSync(path(`out-${key}.media`)).toSorted()).toEqual(names.toSorted())
    names.forEach((name, n) => expect(readFileSync(path(`out-${key}.media/${name}`)).equals(files[n]!)).toBe(true))

    const anew = gunzipSync(readFileSync(path(`out-${key}.ndjson.gz`)))
      .toString()
      .replaceAll(`"key":"${key}"`, `"key":"${key}-anew"`)
    writeFileSync(path('anew.ndjson'), anew)
    rmSync(path('anew.media'), { recursive: true, force: true })
    mkdirSync(path('anew.media'))
    for (const name of names) copyFileSync(path(`out-${key}.media/${name}`), path(`anew.media/${name}`))
    expect(await imported(path('anew.ndjson'))).toMatchObject({ code: 0, stderr: '' })
    expect(await cli.run('export', path('again.ndjson'), '--organization', `${key}-anew`)).toMatchObject({ code: 0 })
    expect(readFileSync(path('again.ndjson'), 'utf8')).toBe(anew)
    expect(readdirSync(path('again.media')).toSorted()).toEqual(names.toSorted())
    rmSync(path('again.media'), { recursive: true })
  })
}

describe('media of a command on a database of its own', { timeout: 120_000 }, () => {
  worksInEveryWay('acme')
})

describe('media of a command beside a running server', { timeout: 120_000 }, () => {
  const key = 'bcme'
  let server: Started

  beforeAll(async () => {
    rmSync(path('data/media'), { recursive: true, force: true })
    server = cli.start('serve')
    await new Promise<void>((resolve) => {
      server.child.stdout?.on('data', (chunk: Buffer) => chunk.includes('is served at') && resolve())
    })
  })

  worksInEveryWay(key)

  test('standard input and output carry none, and say so', async () => {
    const out = await cli.run('export', '-', '--organization', key)
    expect(out).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^Media are not carried: .* the 3 that tasks name$/m) as string,
    })
    const other = out.stdout.replaceAll(`"key":"${key}"`, `"key":"${key}-piped"`)
    const into = await cli.feed(other, 'import', '-', '--format', 'interchange')
    expect(into).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Media are missing: 3 /) as string })
    // They may come later.
    writeFileSync(path('later.ndjson'), other)
    const lacking = await imported(path('later.ndjson'))
    expect(lacking.stderr).toMatch(/^Media are missing: 3 that tasks name are not in the folder beside the file$/m)
    lay('later', `${key}-piped`, names.slice(0, 2))
    writeFileSync(path('later.ndjson'), other)
    const some = await imported(path('later.ndjson'))
    expect([some.stdout.match(/^media .*$/m)?.[0], some.stderr]).toEqual([
      'media         2 added, 0 already there, 0 refused',
      expect.stringMatching(/^Media are missing: 1 /),
    ])
    rmSync(path('later.media'), { recursive: true })
  })

  test('a file that is damaged is refused by its name, and nothing is written', async () => {
    const file = lay('bad', `${key}-bad`)
    writeFileSync(path(`bad.media/${names[1]}`), pngOf(9))
    const damaged = await imported(file)
    expect(damaged).toMatchObject({ code: 1, stdout: '' })
    expect(damaged.stderr).toMatch(new RegExp(`^labelpulse: The medium ${names[1]} is damaged`))
    writeFileSync(path(`bad.media/${names[1]}`), Buffer.concat([Buffer.from('<svg>'), Buffer.alloc(200_000, 'x')]))
    expect((await imported(file)).stderr).toMatch(new RegExp(`^labelpulse: The medium ${names[1]}: This is HTML, SVG`))
    expect(await cli.run('export', '-', '--organization', `${key}-bad`)).toMatchObject({ code: 1, stdout: '' })
  })

  test('where there are none, there is no folder and not a word', async () => {
    writeFileSync(path('none.ndjson'), lines(`${key}-none`, []))
    expect((await imported(path('none.ndjson'))).stdout).not.toContain('media')
    const out = await cli.run('export', path('none-out.ndjson'), '--organization', `${key}-none`)
    expect([out.stderr, existsSync(path('none-out.media'))]).toEqual(['', false])
  })
})
