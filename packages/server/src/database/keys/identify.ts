import type { Key } from '../key.ts'

/**
 * A secret by its SHA-256, an e-mail whose password is to be proven, what a company says of somebody, or nobody: just
 * which organizations there are.
 */
export type Claim =
  | { readonly secretHash: Uint8Array }
  | { readonly email: string }
  | { readonly issuer: string; readonly subject: string; readonly email: string | null }
  | { readonly nobody: true }

function settingsOf(claim: Claim): Key['settings'] {
  if ('secretHash' in claim) return { 'app.secret_hash': Buffer.from(claim.secretHash).toString('hex') }
  if ('issuer' in claim)
    return { 'app.issuer': claim.issuer, 'app.subject': claim.subject, 'app.email': claim.email ?? '' }
  if ('email' in claim) return { 'app.email': claim.email }
  return {}
}

/** Sees one session, token or link with its member, or the members with one e-mail; writes nothing: sign-in. */
export const identify = (claim: Claim): Key => ({
  role: 'lp_identify',
  settings: settingsOf(claim),
  readOnly: true,
  statementTimeoutMs: 5_000,
})
