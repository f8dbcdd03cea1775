import type { RouteLocationRaw } from 'vue-router'

/** An entry of a menu: it leads somewhere, or something is done. */
export interface MenuEntry<Deed extends string> {
  readonly deed?: Deed
  readonly to?: RouteLocationRaw
  readonly label: string
  readonly icon: string
}

/** How each thing that can be done stands in a menu. */
export type Deeds<Deed extends string> = Readonly<Record<Deed, { readonly label: string; readonly icon: string }>>

/** A menu of those deeds that are offered, in groups. */
export const menuOf = <Deed extends string>(
  deeds: Deeds<Deed>,
  groups: readonly (readonly (readonly [deed: Deed, isOffered: boolean])[])[],
): MenuEntry<Deed>[][] =>
  groups.map((group) => group.filter(([, isOffered]) => isOffered).map(([deed]) => ({ deed, ...deeds[deed] })))
