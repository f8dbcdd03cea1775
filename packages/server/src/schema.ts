// First of all: type-graphql's decorators look for it as each resolver is loaded.
import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { assertTabled } from './access.ts'
import { AuditResolver } from './audit/audit.resolver.ts'
import { DemoResolver } from './demo/demo.resolver.ts'
import { NewTasksResolver } from './exchange/new-tasks.resolver.ts'
import { schemaOf } from './graphql/schema.ts'
import { AccessResolver } from './members/access.resolver.ts'
import { PeopleResolver } from './members/people.resolver.ts'
import { ViewerResolver } from './members/viewer.resolver.ts'
import { ChoicesResolver } from './projects/choices.resolver.ts'
import { OrganizationResolver } from './projects/organization.resolver.ts'
import { ProjectsResolver } from './projects/projects.resolver.ts'
import { WorkSettingsResolver } from './projects/work-settings.resolver.ts'
import { WorkspacesResolver } from './projects/workspaces.resolver.ts'
import { QueueResolver } from './queue/queue.resolver.ts'
import { TasksResolver } from './queue/tasks.resolver.ts'
import { WorkResolver } from './queue/work.resolver.ts'
import { InsightsResolver, SampleResolver, UserInsightsResolver } from './reports/insights.resolver.ts'
import { LooksResolver } from './members/looks.resolver.ts'
import { MetricsResolver } from './reports/metrics.resolver.ts'
import { PerformanceResolver } from './reports/performance.resolver.ts'
import { ReceivedReviewsResolver } from './reports/received.resolver.ts'
import { WorkunitsResolver } from './reports/workunits.resolver.ts'

export const resolvers = [
  ViewerResolver,
  ChoicesResolver,
  PerformanceResolver,
  InsightsResolver,
  UserInsightsResolver,
  SampleResolver,
  WorkunitsResolver,
  ReceivedReviewsResolver,
  LooksResolver,
  MetricsResolver,
  PeopleResolver,
  AccessResolver,
  AuditResolver,
  OrganizationResolver,
  WorkspacesResolver,
  ProjectsResolver,
  WorkSettingsResolver,
  NewTasksResolver,
  QueueResolver,
  TasksResolver,
  WorkResolver,
  DemoResolver,
] as const

/** The whole API; it says of every field who may ask it and what it shows, or does not start. */
export const buildApi = (): GraphQLSchema => assertTabled(schemaOf([...resolvers]))
