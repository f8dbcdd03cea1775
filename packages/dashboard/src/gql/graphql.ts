/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] }
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never }
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core'
/** The five roles, most powerful first. */
export type Role = 'ADMIN' | 'ANNOTATOR' | 'MANAGER' | 'OWNER' | 'REVIEWER'

/** What a report is about. An absent or null list narrows nothing, an empty one selects nothing; members, workspaces and projects are named by key. */
export type Selection = {
  /** The first day, in the organization's time zone. */
  from: string
  /** E-mails. */
  members?: Array<string> | null | undefined
  projects?: Array<string> | null | undefined
  /** The last day; both are included. */
  to: string
  /** A workspace stands for those of its projects that the viewer sees. */
  workspaces?: Array<string> | null | undefined
}

export type SummaryFragment = {
  submittedAnnotations: number
  updatedAnnotations: number
  skippedAnnotations: number
  rejectedNow: number
  totalTime: number
  totalActiveTime: number
  totalTimeMedian: number
  medianTimePerAnnotation: number | null
  averageTimePerAnnotation: number | null
  performanceScore: number | null
  reviewsReceived: number
  reviewTime: number
  accepted: number
  rejected: number
  fixedAccepted: number
}

export type OnDateFragment = {
  date: string
  submittedAnnotations: number
  updatedAnnotations: number
  skippedAnnotations: number
  totalTime: number
  totalTimeMedian: number
  medianTimePerAnnotation: number | null
  averageTimePerAnnotation: number | null
  performanceScore: number | null
  reviewTime: number
  accepted: number
  rejected: number
  fixedAccepted: number
}

export type PerformanceQueryVariables = Exact<{
  selection: Selection
}>

export type PerformanceQuery = {
  performance: {
    summary: {
      submittedAnnotations: number
      updatedAnnotations: number
      skippedAnnotations: number
      rejectedNow: number
      totalTime: number
      totalActiveTime: number
      totalTimeMedian: number
      medianTimePerAnnotation: number | null
      averageTimePerAnnotation: number | null
      performanceScore: number | null
      reviewsReceived: number
      reviewTime: number
      accepted: number
      rejected: number
      fixedAccepted: number
    }
    perDate: Array<{
      date: string
      submittedAnnotations: number
      updatedAnnotations: number
      skippedAnnotations: number
      totalTime: number
      totalTimeMedian: number
      medianTimePerAnnotation: number | null
      averageTimePerAnnotation: number | null
      performanceScore: number | null
      reviewTime: number
      accepted: number
      rejected: number
      fixedAccepted: number
    }>
  }
}

export type LivePerformanceSubscriptionVariables = Exact<{
  selection: Selection
}>

export type LivePerformanceSubscription = {
  performance: {
    complete: boolean
    removedDates: Array<string>
    lastWorkDay: string | null
    measuredAt: string
    summary: {
      submittedAnnotations: number
      updatedAnnotations: number
      skippedAnnotations: number
      rejectedNow: number
      totalTime: number
      totalActiveTime: number
      totalTimeMedian: number
      medianTimePerAnnotation: number | null
      averageTimePerAnnotation: number | null
      performanceScore: number | null
      reviewsReceived: number
      reviewTime: number
      accepted: number
      rejected: number
      fixedAccepted: number
    }
    perDate: Array<{
      date: string
      submittedAnnotations: number
      updatedAnnotations: number
      skippedAnnotations: number
      totalTime: number
      totalTimeMedian: number
      medianTimePerAnnotation: number | null
      averageTimePerAnnotation: number | null
      performanceScore: number | null
      reviewTime: number
      accepted: number
      rejected: number
      fixedAccepted: number
    }>
    population: { selected: number; submitted: number; reviewed: number }
  }
}

export type StartQueryVariables = Exact<{ [key: string]: never }>

export type StartQuery = {
  viewer: {
    member: { key: string; name: string; role: Role }
    organization: { key: string; name: string; timeZone: string; isDemo: boolean }
  }
  choices: {
    members: Array<{ key: string; name: string; role: Role; isActive: boolean }>
    workspaces: Array<{ key: string; name: string; isArchived: boolean }>
    projects: Array<{ key: string; name: string; workspace: string | null; isArchived: boolean }>
  }
}

export type RemoveDemoMutationVariables = Exact<{ [key: string]: never }>

export type RemoveDemoMutation = { removeDemo: boolean }

export const SummaryFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Summary' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PerformanceSummary' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'skippedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rejectedNow' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalActiveTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTimeMedian' } },
          { kind: 'Field', name: { kind: 'Name', value: 'medianTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'averageTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'performanceScore' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewsReceived' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'accepted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rejected' } },
          { kind: 'Field', name: { kind: 'Name', value: 'fixedAccepted' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SummaryFragment, unknown>
export const OnDateFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OnDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PerformanceOnDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'date' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'skippedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTimeMedian' } },
          { kind: 'Field', name: { kind: 'Name', value: 'medianTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'averageTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'performanceScore' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'accepted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rejected' } },
          { kind: 'Field', name: { kind: 'Name', value: 'fixedAccepted' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OnDateFragment, unknown>
export const PerformanceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Performance' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'selection' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Selection' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'performance' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'selection' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'selection' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'summary' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Summary' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'perDate' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OnDate' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Summary' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PerformanceSummary' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'skippedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rejectedNow' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalActiveTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTimeMedian' } },
          { kind: 'Field', name: { kind: 'Name', value: 'medianTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'averageTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'performanceScore' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewsReceived' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'accepted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rejected' } },
          { kind: 'Field', name: { kind: 'Name', value: 'fixedAccepted' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OnDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PerformanceOnDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'date' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'skippedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTimeMedian' } },
          { kind: 'Field', name: { kind: 'Name', value: 'medianTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'averageTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'performanceScore' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'accepted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rejected' } },
          { kind: 'Field', name: { kind: 'Name', value: 'fixedAccepted' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PerformanceQuery, PerformanceQueryVariables>
export const LivePerformanceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'subscription',
      name: { kind: 'Name', value: 'LivePerformance' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'selection' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Selection' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'performance' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'selection' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'selection' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'complete' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'summary' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Summary' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'perDate' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OnDate' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'removedDates' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'population' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'selected' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'submitted' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reviewed' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'lastWorkDay' } },
                { kind: 'Field', name: { kind: 'Name', value: 'measuredAt' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Summary' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PerformanceSummary' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'skippedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rejectedNow' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalActiveTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTimeMedian' } },
          { kind: 'Field', name: { kind: 'Name', value: 'medianTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'averageTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'performanceScore' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewsReceived' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'accepted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rejected' } },
          { kind: 'Field', name: { kind: 'Name', value: 'fixedAccepted' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OnDate' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PerformanceOnDate' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'date' } },
          { kind: 'Field', name: { kind: 'Name', value: 'submittedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'updatedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'skippedAnnotations' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalTimeMedian' } },
          { kind: 'Field', name: { kind: 'Name', value: 'medianTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'averageTimePerAnnotation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'performanceScore' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'accepted' } },
          { kind: 'Field', name: { kind: 'Name', value: 'rejected' } },
          { kind: 'Field', name: { kind: 'Name', value: 'fixedAccepted' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LivePerformanceSubscription, LivePerformanceSubscriptionVariables>
export const StartDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Start' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'viewer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'member' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'organization' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'timeZone' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'isDemo' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'choices' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'members' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'isActive' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'workspaces' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'isArchived' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'projects' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'workspace' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'isArchived' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StartQuery, StartQueryVariables>
export const RemoveDemoDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RemoveDemo' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [{ kind: 'Field', name: { kind: 'Name', value: 'removeDemo' } }],
      },
    },
  ],
} as unknown as DocumentNode<RemoveDemoMutation, RemoveDemoMutationVariables>
