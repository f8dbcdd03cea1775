// Builds what changed since the last build. The compiler knows that of the server by itself; the bundler has no memory,
// so the dashboard's build keeps a hash of all it was made from.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname, '..')
const dashboard = join(root, 'packages/dashboard')
const memory = join(dashboard, 'dist/.inputs')

function run(command: string, ...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${[command, ...args].join(' ')} ended with ${code}`)),
    )
  })
}

function dashboardInputs(): string {
  const hash = createHash('sha256')
  const inputs = globSync(['packages/{dashboard,domain,metrics,tracker}/**', 'pnpm-lock.yaml', 'tsconfig.base.json'], {
    cwd: root,
    exclude: ['**/node_modules', '**/dist', '**/*.test.ts'],
  })
  for (const path of inputs.sort()) {
    if (statSync(join(root, path)).isFile()) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function remembered(): string | undefined {
  try {
    return readFileSync(memory, 'utf8')
  } catch {
    return undefined
  }
}

async function buildDashboard(): Promise<void> {
  const inputs = dashboardInputs()
  if (inputs === remembered()) return
  await run('npm', '--prefix', dashboard, 'run', '-s', 'build', '--', '--logLevel', 'error')
  writeFileSync(memory, inputs)
}

const ended = await Promise.allSettled([run('tsc', '-b', 'packages/server/tsconfig.build.json'), buildDashboard()])
for (const end of ended) {
  if (end.status === 'rejected') {
    process.exitCode = 1
    console.error(String(end.reason))
  }
}
