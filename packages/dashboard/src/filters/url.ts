import { isDay } from '@labelpulse/domain'
import { performanceMetrics } from '@labelpulse/metrics'
import type { PerformanceMetricName } from '@labelpulse/metrics'
import type { LocationQuery, LocationQueryRaw, LocationQueryValue } from 'vue-router'
import { comparisons, defaultPreset, isPreset } from './range.ts'
import type { Comparison, RangeChoice } from './range.ts'

/** Which graphs are looked at. */
export const views = ['all', 'annotating', 'reviewing'] as const

export type View = (typeof views)[number]

/** Everything that the address says about the page. A null list narrows nothing, an empty one selects nothing. */
export interface PageState {
  readonly members: readonly string[] | null
  readonly workspaces: readonly string[] | null
  readonly projects: readonly string[] | null
  readonly range: RangeChoice
  readonly comparison: Comparison
  readonly view: View
  readonly explained: PerformanceMetricName | null
}

type QueryValue = LocationQueryValue | LocationQueryValue[] | undefined

const first = (value: QueryValue): LocationQueryValue | undefined => (Array.isArray(value) ? value[0] : value)

function keys(value: QueryValue): string[] | null {
  if (value === undefined) return null
  const all = Array.isArray(value) ? value : [value]
  return [...new Set(all.filter((key): key is string => key !== null && key !== ''))]
}

const oneOf = <T extends string>(value: QueryValue, names: readonly T[], otherwise: T): T =>
  names.find((name) => name === first(value)) ?? otherwise

function rangeChoice(query: LocationQuery): RangeChoice {
  const [preset, from, to] = [first(query.range), first(query.from), first(query.to)]
  if (from && to && isDay(from) && isDay(to) && from <= to) return { from, to }
  return isPreset(preset) ? preset : defaultPreset
}

const isMetric = (name: unknown): name is PerformanceMetricName =>
  typeof name === 'string' && Object.hasOwn(performanceMetrics, name)

/** The state that an address stands for. What it cannot mean is left at its default, never refused. */
export function decode(query: LocationQuery): PageState {
  const explained = first(query.explain)
  return {
    members: keys(query.member),
    workspaces: keys(query.workspace),
    projects: keys(query.project),
    range: rangeChoice(query),
    comparison: oneOf(query.compare, comparisons, 'before'),
    view: oneOf(query.view, views, 'all'),
    explained: isMetric(explained) ? explained : null,
  }
}

// vue-router writes an empty list as no key at all, which would widen it to everything.
const list = (values: readonly string[] | null): string[] | undefined =>
  values === null ? undefined : values.length === 0 ? [''] : [...values]

const unlessDefault = <T extends string>(value: T, standard: T): T | undefined =>
  value === standard ? undefined : value

/** The address of a state. Defaults are left out, so that the plain page has a plain address. */
export function encode(state: PageState): LocationQueryRaw {
  const { range } = state
  return {
    member: list(state.members),
    workspace: list(state.workspaces),
    project: list(state.projects),
    ...(isPreset(range) ? { range: unlessDefault(range, defaultPreset) } : range),
    compare: unlessDefault(state.comparison, 'before'),
    view: unlessDefault(state.view, 'all'),
    explain: state.explained ?? undefined,
  }
}
