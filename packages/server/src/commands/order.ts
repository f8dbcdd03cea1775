import type { Command, Io, Parts } from './command.ts'

/** The commands that also work beside a running server, each loaded when it is run. */
export const commands = {
  init: async () => (await import('./init.ts')).init,
  import: async () => (await import('./import.ts')).importInto,
  export: async () => (await import('./export.ts')).exportFrom,
  doctor: async () => (await import('./doctor.ts')).doctor,
  token: async () => (await import('./token.ts')).token,
  'sign-in-link': async () => (await import('./sign-in-link.ts')).signInLink,
}

export type CommandName = keyof typeof commands

type ArgumentsOf<Name extends CommandName> =
  Awaited<ReturnType<(typeof commands)[Name]>> extends Command<infer Arguments> ? Arguments : never

/** A command with its arguments, as it was given on the command line. */
export type Order = { [Name in CommandName]: { readonly name: Name; readonly given: ArgumentsOf<Name> } }[CommandName]

/** An order that is given over the socket. */
export type RemoteOrder = Order & {
  /** Whether a folder of media can lie beside the file that it names. */
  readonly hasFolder: boolean
}

/** Runs a command. */
export async function run(parts: Parts, order: Order, io: Io): Promise<number> {
  const command = (await commands[order.name]()) as Command<Order['given']>
  return command(parts, order.given, io)
}
