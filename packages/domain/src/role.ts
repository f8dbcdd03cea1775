/** The five roles, most powerful first. Source: metrics.md, "Who sees what". */
export const roles = ['owner', 'admin', 'manager', 'reviewer', 'annotator'] as const

export type Role = (typeof roles)[number]

/** How far a role sees: all projects of the organization or the joined ones, everyone's work or one's own. */
export interface Reach {
  readonly projects: 'every' | 'joined'
  readonly people: 'every' | 'self'
}

/** The whole visibility of the product: a role is one line. */
export const reachOf: Readonly<Record<Role, Reach>> = {
  owner: { projects: 'every', people: 'every' },
  admin: { projects: 'every', people: 'every' },
  manager: { projects: 'joined', people: 'every' },
  reviewer: { projects: 'joined', people: 'self' },
  annotator: { projects: 'joined', people: 'self' },
}

/** What an API token may be used for. */
export const tokenScopes = ['read', 'write', 'ingest'] as const

export type TokenScope = (typeof tokenScopes)[number]

/** What a person's session may be used for: all that a token may, and what no token ever may. */
export const sessionScopes = [...tokenScopes, 'session'] as const

export type Scope = (typeof sessionScopes)[number]

const everyone = roles
const reviewing = ['owner', 'admin', 'manager', 'reviewer'] as const satisfies readonly Role[]
const leaders = ['owner', 'admin', 'manager'] as const satisfies readonly Role[]
const heads = ['owner', 'admin'] as const satisfies readonly Role[]

/** Who may do what, and with which scope. A root field or route names one of these acts. */
export const acts = {
  seeSelf: { roles: everyone, scope: 'read' },
  seePerformance: { roles: everyone, scope: 'read' },
  seeInsights: { roles: everyone, scope: 'read' },
  seeSamples: { roles: leaders, scope: 'read' },
  seeWorkunits: { roles: everyone, scope: 'read' },
  seeMetrics: { roles: everyone, scope: 'read' },
  seeChoices: { roles: everyone, scope: 'read' },
  seeQueue: { roles: everyone, scope: 'read' },
  seeTask: { roles: leaders, scope: 'read' },
  label: { roles: everyone, scope: 'write' },
  review: { roles: reviewing, scope: 'write' },
  openTask: { roles: leaders, scope: 'write' },
  editTasks: { roles: leaders, scope: 'write' },
  createTasks: { roles: leaders, scope: 'write' },
  bringMedia: { roles: leaders, scope: 'write' },
  seeMedia: { roles: everyone, scope: 'read' },
  setLabels: { roles: leaders, scope: 'write' },
  setWorkSettings: { roles: leaders, scope: 'write' },
  ingest: { roles: everyone, scope: 'ingest' },
  ingestForOthers: { roles: leaders, scope: 'ingest' },
  removeDemo: { roles: ['owner'], scope: 'session' },
  seePlaces: { roles: everyone, scope: 'read' },
  seeAudit: { roles: heads, scope: 'read' },
  seeOrganization: { roles: heads, scope: 'read' },
  manageOrganization: { roles: heads, scope: 'write' },
  managePlaces: { roles: heads, scope: 'write' },
  manageProjectMembers: { roles: leaders, scope: 'write' },
  managePeople: { roles: heads, scope: 'session' },
  manageOwnAccess: { roles: everyone, scope: 'session' },
} as const satisfies Record<string, { roles: readonly Role[]; scope: Scope }>

export type Act = keyof typeof acts

/** Whether a role, with the scopes of the secret it came with, may do an act. */
export function may(role: Role, scopes: readonly Scope[], act: Act): boolean {
  const { roles: allowed, scope } = acts[act]
  return (allowed as readonly Role[]).includes(role) && scopes.includes(scope)
}
