import { may, reachOf, sessionScopes } from '@labelpulse/domain'
import type { Act, Role } from '@labelpulse/domain'
import type { Viewer } from '../api/session.ts'

/** A role by the domain's name for it. */
export const roleOf = ({ member }: Viewer): Role => member.role.toLowerCase() as Role

/** Whether somebody who is signed in may do an act. The server decides; the page only offers nothing in vain. */
export const mayDo = (viewer: Viewer, act: Act): boolean => may(roleOf(viewer), sessionScopes, act)

/** Whether somebody sees the work of others. */
export const seesOthers = (viewer: Viewer): boolean => reachOf[roleOf(viewer)].people === 'every'

/** `Manager` */
export const roleText = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1).toLowerCase()
