import type { Role, TokenScope } from '@labelpulse/domain'
import { defineEntity, p } from '@mikro-orm/core'
import type { InferEntity } from '@mikro-orm/core'

// The small tables of migrations/. Keys are plain ids, not relations: composite keys that share the
// organization's column fight an identity map. Never run the schema generator: it would drop the policies.

/** A value of a jsonb column. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export const Organization = defineEntity({
  name: 'Organization',
  tableName: 'organizations',
  properties: {
    organizationId: p.uuid().primary(),
    key: p.string(),
    name: p.string(),
    timeZone: p.string(),
    authorizationVersion: p.bigint('string').default('0'),
    isDemo: p.boolean().default(false),
    createdAt: p.datetime(3),
    cellGeneration: p.integer().default(0),
    lastGeneration: p.integer().default(0),
  },
})
export type Organization = InferEntity<typeof Organization>

export const Member = defineEntity({
  name: 'Member',
  tableName: 'members',
  properties: {
    organizationId: p.uuid().primary(),
    memberId: p.uuid().primary(),
    key: p.string(),
    name: p.string(),
    role: p.string().$type<Role>(),
    deactivatedAt: p.datetime(3).nullable(),
    // Only sign-in may select it, so it is never fetched unasked.
    passwordHash: p.text().nullable().lazy().hidden(),
    createdAt: p.datetime(3),
    identityIssuer: p.text().nullable().lazy(),
    identitySubject: p.text().nullable().lazy(),
    invitedAt: p.datetime(3).nullable(),
    joinedAt: p.datetime(3).nullable(),
    lastSeenAt: p.datetime(3).nullable(),
  },
})
export type Member = InferEntity<typeof Member>

export const Workspace = defineEntity({
  name: 'Workspace',
  tableName: 'workspaces',
  properties: {
    organizationId: p.uuid().primary(),
    workspaceId: p.uuid().primary(),
    key: p.string(),
    name: p.string(),
    archivedAt: p.datetime(3).nullable(),
  },
})
export type Workspace = InferEntity<typeof Workspace>

export const WorkspaceMember = defineEntity({
  name: 'WorkspaceMember',
  tableName: 'workspace_members',
  properties: {
    organizationId: p.uuid().primary(),
    workspaceId: p.uuid().primary(),
    memberId: p.uuid().primary(),
  },
})
export type WorkspaceMember = InferEntity<typeof WorkspaceMember>

export const Project = defineEntity({
  name: 'Project',
  tableName: 'projects',
  properties: {
    organizationId: p.uuid().primary(),
    projectId: p.uuid().primary(),
    key: p.string(),
    workspaceId: p.uuid().nullable(),
    name: p.string(),
    inactivityThresholdMs: p.bigint('number').default(300_000),
    labels: p.json<Json>().nullable(),
    settings: p.json<Json>().nullable(),
    archivedAt: p.datetime(3).nullable(),
  },
})
export type Project = InferEntity<typeof Project>

export const ProjectMember = defineEntity({
  name: 'ProjectMember',
  tableName: 'project_members',
  properties: {
    organizationId: p.uuid().primary(),
    projectId: p.uuid().primary(),
    memberId: p.uuid().primary(),
  },
})
export type ProjectMember = InferEntity<typeof ProjectMember>

export const Token = defineEntity({
  name: 'Token',
  tableName: 'tokens',
  properties: {
    organizationId: p.uuid().primary(),
    tokenId: p.uuid().primary(),
    memberId: p.uuid(),
    secretHash: p.blob(),
    scopes: p.array<TokenScope>(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3).nullable(),
    lastUsedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
    prefix: p.string().default('lpt_'),
  },
})
export type Token = InferEntity<typeof Token>

export const Session = defineEntity({
  name: 'Session',
  tableName: 'sessions',
  properties: {
    organizationId: p.uuid().primary(),
    sessionId: p.uuid().primary(),
    memberId: p.uuid(),
    secretHash: p.blob(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    address: p.string().nullable(),
    userAgent: p.string().nullable(),
    lastSeenAt: p.datetime(3).nullable(),
  },
})
export type Session = InferEntity<typeof Session>

export const PasswordLink = defineEntity({
  name: 'PasswordLink',
  tableName: 'password_links',
  properties: {
    organizationId: p.uuid().primary(),
    passwordLinkId: p.uuid().primary(),
    memberId: p.uuid(),
    secretHash: p.blob(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
    purpose: p.string().$type<'password' | 'invitation'>().default('password'),
  },
})
export type PasswordLink = InferEntity<typeof PasswordLink>

export const entities = [
  Organization,
  Member,
  Workspace,
  WorkspaceMember,
  Project,
  ProjectMember,
  Token,
  Session,
  PasswordLink,
]
