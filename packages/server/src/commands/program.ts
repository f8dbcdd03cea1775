import process from 'node:process'
import { isTimeZone, tokenScopes } from '@labelpulse/domain'
import type { TokenScope } from '@labelpulse/domain'
import { Command, InvalidArgumentError, Option } from 'commander'
import { importFormats } from '../exchange/formats.ts'
import type { ImportTarget } from '../exchange/formats.ts'
import type { Order } from './order.ts'
import { sentenceOf } from './failure.ts'
import type { DoctorArguments } from './doctor.ts'
import type { ExportArguments } from './export.ts'
import type { InitArguments } from './init.ts'
import type { TokenArguments } from './token.ts'
import type { Files } from './terminal.ts'

const longestKey = 200

function key(text: string): string {
  const { length } = Array.from(text)
  if (length >= 1 && length <= longestKey) return text
  throw new InvalidArgumentError(`A key has 1 to ${longestKey} characters.`)
}

function name(text: string): string {
  if (text.trim()) return text.trim()
  throw new InvalidArgumentError('It must not be empty.')
}

function email(text: string): string {
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return key(text.toLowerCase())
  throw new InvalidArgumentError('It must be an e-mail address.')
}

function timeZone(text: string): string {
  if (isTimeZone(text)) return text
  throw new InvalidArgumentError('It must be an IANA time zone such as Europe/Berlin.')
}

function scopes(text: string): TokenScope[] {
  const given = text.split(',').map((scope) => scope.trim())
  const found = tokenScopes.filter((scope) => given.includes(scope))
  if (given.every((scope) => (tokenScopes as readonly string[]).includes(scope))) return found
  throw new InvalidArgumentError(`They are some of ${tokenScopes.join(',')}, separated by commas.`)
}

function days(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0) return Number(text)
  throw new InvalidArgumentError('It must be a whole number of days from 1 to 99999.')
}

async function order(what: Order, files: Files = {}): Promise<void> {
  const { perform } = await import('./perform.ts')
  process.exitCode = await perform(what, files)
}

const organizationOption = (): Option =>
  new Option('--organization <key>', 'which organization, where there are several').argParser(key)

function addServers(program: Command): void {
  program
    .command('start')
    .description('serves dashboard and API, with a demo where there is nothing yet')
    .action(async () => (await import('./serve.ts')).start())
  program
    .command('serve')
    .description('serves dashboard and API')
    .action(async () => (await import('./serve.ts')).serveAlone())
}

function addCommands(program: Command): void {
  program
    .command('init')
    .description('begins an organization and prints a link with which its owner sets a password')
    .requiredOption('--organization <key>', 'its key', key)
    .requiredOption('--name <name>', 'its name', name)
    .requiredOption('--time-zone <zone>', 'in which its days are counted, such as Europe/Berlin', timeZone)
    .requiredOption('--owner <email>', "the owner's e-mail address", email)
    .action((given: InitArguments) => order({ name: 'init', given }))

  program
    .command('import')
    .description('imports a file, all or nothing')
    .argument('<file>', 'may be gzipped; - is standard input')
    .addOption(new Option('--format <format>', 'what the file is').choices(importFormats).makeOptionMandatory())
    .addOption(organizationOption())
    .option('--project <key>', "the project that another tool's file goes to", key)
    .option('--create-project', 'begin that project, if there is none')
    .action((input: string, given: ImportTarget) => order({ name: 'import', given }, { input }))

  program
    .command('export')
    .description('writes a whole organization in the interchange format')
    .argument('<file>', 'gzipped where it ends in .gz; - is standard output')
    .requiredOption('--organization <key>', 'its key', key)
    .action((output: string, given: ExportArguments) => order({ name: 'export', given }, { output }))

  program
    .command('doctor')
    .description('checks that every derived figure equals its recomputation')
    .option('--repair', 'write anew what does not')
    .action((given: DoctorArguments) => order({ name: 'doctor', given }))

  program
    .command('token')
    .description('prints an API token that acts as a member')
    .argument('<member>', "the member's key", key)
    .addOption(organizationOption())
    .addOption(new Option('--scopes <scopes>', tokenScopes.join(',')).argParser(scopes).default(['read'], 'read'))
    .option('--expires <days>', 'after how many days it ends', days)
    .action((member: string, given: Omit<TokenArguments, 'member'>) =>
      order({ name: 'token', given: { member, ...given } }),
    )

  program
    .command('sign-in-link')
    .description('prints a link with which a member sets a password, once')
    .argument('<member>', "the member's key", key)
    .addOption(organizationOption())
    .action((member: string, given: { organization?: string }) =>
      order({ name: 'sign-in-link', given: { member, ...given } }),
    )
}

/** Does what the command line says. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const program = new Command('labelpulse')
    .description('Live performance dashboard for annotation teams')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'labelpulse: ')) })
  addServers(program)
  addCommands(program)
  try {
    await program.parseAsync(words)
  } catch (error) {
    process.stderr.write(`labelpulse: ${sentenceOf(error)}\n`)
    process.exitCode = 1
  }
}
