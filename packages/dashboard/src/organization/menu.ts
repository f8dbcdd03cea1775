import type { RouteLocationRaw } from 'vue-router'

/** An entry of a menu: it leads somewhere, or something is done. */
export interface MenuEntry<Deed extends string> {
  readonly deed?: Deed
  readonly to?: RouteLocationRaw
  readonly label: string
  readonly icon: string
}
