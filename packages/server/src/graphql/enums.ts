import { actions, labelStatuses, roles, skippedWays, workTypes } from '@labelpulse/domain'
import { registerEnumType } from 'type-graphql'

const upper = <T extends string>(values: readonly T[]): Record<Uppercase<T>, T> =>
  Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as Record<Uppercase<T>, T>

/** The enums of the API: names in capitals, values as the domain has them. */
export const Role = upper(roles)
export const WorkType = upper(workTypes)
export const Action = upper(actions)
export const LabelStatus = upper(labelStatuses)
export const SkippedGoTo = upper(skippedWays)
export const BrokenLoopReason = upper(['silent', 'deactivated', 'left'])
export const MetricUnit = { COUNT: 'count', MILLISECONDS: 'ms', RATIO: 'ratio' } as const
export const Clock = { ELAPSED: 'elapsed', ACTIVE: 'active' } as const
export const Better = { MORE: 'more', LESS: 'less', NEITHER: 'neither' } as const
export const SortDirection = { ASC: 'asc', DESC: 'desc' } as const

registerEnumType(Role, { name: 'Role', description: 'The five roles, most powerful first.' })
registerEnumType(WorkType, { name: 'WorkType', description: 'Start labeling, Start reviewing, or opened directly.' })
registerEnumType(Action, { name: 'Action', description: 'What ended a workunit.' })
registerEnumType(LabelStatus, { name: 'LabelStatus', description: 'The label status of a task.' })
registerEnumType(SkippedGoTo, { name: 'SkippedGoTo', description: 'To whom a skipped task goes next.' })
registerEnumType(BrokenLoopReason, {
  name: 'BrokenLoopReason',
  description: 'Did nothing for too long, was deactivated, or left the project.',
})
registerEnumType(MetricUnit, { name: 'MetricUnit' })
registerEnumType(Clock, { name: 'Clock', description: 'Elapsed time includes idle time, active time does not.' })
registerEnumType(Better, { name: 'Better', description: 'Which direction is better for the team.' })
registerEnumType(SortDirection, { name: 'SortDirection' })
