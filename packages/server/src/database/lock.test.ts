import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lockDirectory } from './lock.ts'

const directory = mkdtempSync(join(tmpdir(), 'labelpulse-lock-'))
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(directory, { recursive: true })
})

async function processThatLocks(): Promise<{ child: ChildProcess; said: string }> {
  const script = `
    const { lockDirectory } = await import(${JSON.stringify(new URL('lock.ts', import.meta.url).href)})
    const answer = lockDirectory(${JSON.stringify(directory)}) ? 'locked' : 'refused'
    gc()
    setTimeout(() => { gc(); console.log(answer) }, 50)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, said: said.toString().trim() }
}

test('a second process on the same directory is refused until the first is killed', async () => {
  const first = await processThatLocks()
  expect(first.said).toBe('locked')
  expect((await processThatLocks()).said).toBe('refused')
  expect(lockDirectory(directory)).toBeNull()
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  const unlock = lockDirectory(directory)
  expect(unlock).not.toBeNull()
  unlock?.()
})

test('a process that has a directory cannot take it twice, and can once it gave it back', () => {
  const unlock = lockDirectory(directory)
  expect(lockDirectory(directory)).toBeNull()
  unlock?.()
  const again = lockDirectory(directory)
  expect(again).not.toBeNull()
  again?.()
})
