import type { Owner } from './owner.ts'

/** The role that connections rest on, and one for each key of the door. */
export const walledRoles = ['lp_none', 'lp_read', 'lp_record', 'lp_identify', 'lp_operate', 'lp_seal'] as const

export type WalledRole = (typeof walledRoles)[number]

const privileged = `select rolname as name from pg_roles
  where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`

const unwalled = `select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not row_security_active(oid)`

async function namesOf(owner: Owner, sql: string, parameters?: readonly unknown[]): Promise<string> {
  return (await owner.query<{ name: string }>(sql, parameters)).map(({ name }) => name).join(', ')
}

/** Refuses to go on if a role of the door could pass the wall: better no server than one that shows too much. */
export async function assertWalled(owner: Owner): Promise<void> {
  const strong = await namesOf(owner, privileged, [walledRoles])
  if (strong) throw new Error(`These roles could pass row-level security, take their attributes away: ${strong}`)
  for (const role of walledRoles) {
    await owner.query("select set_config('role', $1, false)", [role])
    const open = await namesOf(owner, unwalled)
    await owner.exec('reset role')
    if (open) throw new Error(`Row-level security does not hold ${role} back from: ${open}`)
  }
}
