import type { Role, Scope } from '@labelpulse/domain'

/** Whoever asks: a member, with what the secret that they came with allows. */
export interface Viewer {
  readonly organizationId: string
  readonly memberId: string
  readonly key: string
  readonly name: string
  readonly role: Role
  /** The projects that the viewer sees: joined ones, directly or through a workspace, or every one. */
  readonly projectIds: readonly string[] | 'every'
  readonly scopes: readonly Scope[]
}
