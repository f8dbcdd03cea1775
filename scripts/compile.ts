// Builds what changed since the last build. The compiler knows that of the packages by itself; the bundler has no memory,
// so what it makes, the dashboard and the tracker's script, keeps a hash of all that it was made from.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname, '..')

/** What the bundler makes: the package, and those whose sources go into it. */
const bundles = { dashboard: '{dashboard,domain,metrics,tracker}', tracker: '{tracker,domain}' }
type Bundle = keyof typeof bundles

function run(command: string, ...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${[command, ...args].join(' ')} ended with ${code}`)),
    )
  })
}

function inputsOf(bundle: Bundle): string {
  const hash = createHash('sha256')
  const inputs = globSync([`packages/${bundles[bundle]}/**`, 'pnpm-lock.yaml', 'tsconfig.base.json'], {
    cwd: root,
    exclude: ['**/node_modules', '**/dist', '**/*.test.ts'],
  })
  for (const path of inputs.sort()) {
    if (statSync(join(root, path)).isFile()) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function remembered(memory: string): string | undefined {
  try {
    return readFileSync(memory, 'utf8')
  } catch {
    return undefined
  }
}

async function build(bundle: Bundle): Promise<void> {
  const directory = join(root, 'packages', bundle)
  const memory = join(directory, 'dist/.inputs')
  const inputs = inputsOf(bundle)
  if (inputs === remembered(memory)) return
  await run('npm', '--prefix', directory, 'run', '-s', 'build', '--', '--logLevel', 'error')
  writeFileSync(memory, inputs)
}

const compiled = ['packages/server/tsconfig.build.json', 'packages/tracker/tsconfig.build.json']
const ended = await Promise.allSettled([run('tsc', '-b', ...compiled), build('dashboard'), build('tracker')])
for (const end of ended) {
  if (end.status === 'rejected') {
    process.exitCode = 1
    console.error(String(end.reason))
  }
}
