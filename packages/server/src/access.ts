import { acts, roles, tokenScopes } from '@labelpulse/domain'
import type { Act } from '@labelpulse/domain'
import { insightMetrics, performanceMetrics, sampleMetrics } from '@labelpulse/metrics'
import { isObjectType } from 'graphql'
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql'

/** What a field shows, and so to whom. Every field of the API is one of these. */
export const kinds = {
  words: 'nothing about anybody',
  own: 'what is the viewer’s own',
  organization: 'what everybody in the organization may know of it',
  people:
    'people whom the viewer sees: everyone; reviewers and annotators themselves, and who reviewed, commented on or looked at their own work',
  places: 'workspaces and projects that the viewer sees: all, or the joined ones',
  work: 'work of everyone in projects that the viewer sees; for reviewers and annotators their own, and the reviews that it received',
  assigned:
    'what the viewer was handed out: the task, what its project says of labeling, the annotation, what was done on it and said of it, and by whom',
  numbers: 'figures over the work that the viewer may select, and nothing else',
  heads: 'what owners and admins run the organization by',
} as const

export type Kind = keyof typeof kinds

const names = (family: object): string => Object.keys(family).join(' ')

/** The fields of every type, by what they show. A field without a row here stops the start. */
const table: Readonly<Record<string, Partial<Record<Kind, string>>>> = {
  Viewer: { own: 'member', organization: 'organization' },
  Organization: { organization: 'key name timeZone isDemo' },
  Member: { people: 'key name role' },
  Project: { places: 'key name' },
  Task: { work: 'key name' },
  Choices: { people: 'members', places: 'workspaces projects' },
  MemberChoice: { people: 'key name role isActive' },
  WorkspaceChoice: { places: 'key name isArchived' },
  ProjectChoice: { places: 'key name isArchived workspace' },
  Performance: { numbers: 'summary perDate population lastWorkDay' },
  PerformanceUpdate: { numbers: 'complete summary perDate removedDates population lastWorkDay measuredAt' },
  PerformanceSummary: { numbers: names(performanceMetrics) },
  PerformanceOnDate: { numbers: `date ${names(performanceMetrics)}` },
  Population: { numbers: 'selected submitted reviewed' },
  MemberPerformance: { people: 'key name role isFormer', numbers: 'summary' },
  MemberPerformanceUpdate: { numbers: 'complete rows removedKeys measuredAt' },
  Insights: { numbers: 'perUser' },
  UserInsights: { people: 'member', numbers: names(insightMetrics) },
  Sample: {
    people: 'assignedLabeler assignedReviewer heldBy',
    places: 'project',
    work: `task labelStatus priority heldUntil clamped ${names(sampleMetrics)}`,
  },
  Workunit: {
    people: 'createdBy',
    places: 'project',
    work: 'uuid startedAt createdAt workType action time inactiveTime nextLabelStatus task annotation score clamped',
  },
  ReceivedReview: {
    people: 'createdBy author',
    places: 'project',
    work: 'uuid createdAt task annotation action score comment',
  },
  ProjectQueue: { places: 'project', numbers: 'queue' },
  Queue: { numbers: 'labeling reviewing' },
  LabelQueue: { numbers: 'inProgress rejected assigned open', own: 'cameBack' },
  ReviewQueue: { numbers: 'inProgress corrected assigned open' },
  Assignment: {
    assigned: 'id workType annotation openedAt expiresAt round project task author before rounds comments',
  },
  AssignedProject: { assigned: 'key name labels maySave maySkip inactivityThresholdMs' },
  AssignedTask: { assigned: 'key name labelStatus frames data result' },
  Round: {
    assigned:
      'uuid createdAt createdBy annotation workType action nextLabelStatus objects time inactiveTime score clamped claimedTime result',
  },
  Comment: { assigned: 'uuid createdAt createdBy text resolvedAt' },
  TaskHistory: {
    people: 'assignedLabeler assignedReviewer heldBy',
    work: 'task labelStatus priority assignedAt heldUntil data rounds comments annotations brokenLoops',
  },
  BrokenLoop: { people: 'takenBy waitedFor', work: 'at workType reason' },
  TaskAnnotation: { people: 'author', work: 'key result' },
  MetricDefinition: { words: 'key family title unit clock better about calculation' },
  Look: { people: 'viewer', own: 'day views exports' },
  Token: { own: 'id prefix scopes createdAt expiresAt lastUsedAt' },
  NewToken: { own: 'token secret' },
  Session: { own: 'id createdAt lastSeenAt address userAgent isCurrent' },
  Places: { places: 'workspaces projects' },
  Workspace: { places: 'key name isArchived projectKeys', people: 'members' },
  Place: {
    places: 'key name workspace isArchived inactivityThresholdMs labels settings mayManage',
    people: 'members membersThroughWorkspace',
  },
  WorkSettings: { places: 'maySave maySkip skippedGoTo reassignAfterMs leaseMs mediaOrigins' },
  Person: { heads: 'key name role state lastActivityAt joinedAt mayBe mayDeactivate' },
  Invitation: { heads: 'person link mailed' },
  OrganizationSettings: { heads: 'key name timeZone isDemo mayMail redating' },
  Redating: { heads: 'timeZone done' },
  AuditEntry: { heads: 'id at action actor actorName actorRole subject details address sealedAs' },
  PageInfo: { words: 'hasNextPage endCursor' },
}

// A list shows what its rows show.
const ofLists = new Set(['edges', 'pageInfo', 'totalCount', 'cursor', 'node'])
const isList = (type: GraphQLObjectType): boolean => /(Connection|Edge)$/.test(type.name)

/** What a field shows; null: nobody has said. */
export function kindOf(type: GraphQLObjectType, field: string): Kind | null {
  if (isList(type) && ofLists.has(field)) return 'words'
  const row = Object.entries(table[type.name] ?? {}).find(([, fields]) => fields.split(' ').includes(field))
  return (row?.[0] as Kind | undefined) ?? null
}

/** The act that a root field says it is. */
export const actOf = (field: GraphQLField<unknown, unknown>): Act => field.extensions['allow'] as Act

const rootsOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((root) => root != null)

const typesOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !rootsOf(schema).includes(type))

/** Throws the names of fields of which the table does not say what they show. */
export function assertTabled(schema: GraphQLSchema): GraphQLSchema {
  const open = typesOf(schema).flatMap((type) =>
    Object.keys(type.getFields())
      .filter((field) => kindOf(type, field) === null)
      .map((field) => `${type.name}.${field}`),
  )
  if (open.length) throw new Error(`Fields without a row in the access table: ${open.join(', ')}`)
  return schema
}

const mark = (isAllowed: boolean): string => (isAllowed ? '✓' : '–')

function verbs(schema: GraphQLSchema): string[] {
  return rootsOf(schema).flatMap((root) =>
    Object.values(root.getFields()).map((field) => {
      const { roles: allowed, scope } = acts[actOf(field)]
      const who = roles.map((role) => mark((allowed as readonly string[]).includes(role)))
      const tokens = (tokenScopes as readonly string[]).includes(scope) ? `scope ${scope}` : 'never'
      return `| ${root.name.toLowerCase()} \`${field.name}\` | ${who.join(' | ')} | ${tokens} |`
    }),
  )
}

const shown = (schema: GraphQLSchema): string[] =>
  typesOf(schema)
    .filter((type) => !isList(type))
    .flatMap((type) =>
      Object.entries(table[type.name] ?? {}).map(
        ([kind, fields]) => `| ${type.name} | ${fields.split(' ').join(', ')} | ${kinds[kind as Kind]} |`,
      ),
    )

/** Who may see and do what, as Markdown. */
export const accessPage = (schema: GraphQLSchema): string =>
  [
    '# Who may see and do what',
    '',
    'Generated from the access table (`packages/server/src/access.ts`) and the acts (`packages/domain/src/role.ts`) by',
    '`npm run generate`; do not edit. Strangers and deactivated members get `UNAUTHENTICATED` for everything. What a role may',
    'never do is `FORBIDDEN`; what a viewer may not see is absent, like what does not exist.',
    '',
    '## What may be asked',
    '',
    `| | ${roles.join(' | ')} | an API token |`,
    `|---|${roles.map(() => '---').join('|')}|---|`,
    ...verbs(schema),
    '',
    '## What of it is shown',
    '',
    '| type | fields | shows |',
    '|---|---|---|',
    ...shown(schema),
    '',
  ].join('\n')
