/* eslint-disable */
import * as types from './graphql'
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core'

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  'fragment Summary on PerformanceSummary {\n  submittedAnnotations\n  updatedAnnotations\n  skippedAnnotations\n  rejectedNow\n  totalTime\n  totalActiveTime\n  totalTimeMedian\n  medianTimePerAnnotation\n  averageTimePerAnnotation\n  performanceScore\n  reviewsReceived\n  reviewTime\n  accepted\n  rejected\n  fixedAccepted\n}\n\nfragment OnDate on PerformanceOnDate {\n  date\n  submittedAnnotations\n  updatedAnnotations\n  skippedAnnotations\n  totalTime\n  totalTimeMedian\n  medianTimePerAnnotation\n  averageTimePerAnnotation\n  performanceScore\n  reviewTime\n  accepted\n  rejected\n  fixedAccepted\n}\n\nquery Performance($selection: Selection!) {\n  performance(selection: $selection) {\n    summary {\n      ...Summary\n    }\n    perDate {\n      ...OnDate\n    }\n  }\n}\n\nsubscription LivePerformance($selection: Selection!) {\n  performance(selection: $selection) {\n    complete\n    summary {\n      ...Summary\n    }\n    perDate {\n      ...OnDate\n    }\n    removedDates\n    population {\n      selected\n      submitted\n      reviewed\n    }\n    lastWorkDay\n    measuredAt\n  }\n}': typeof types.SummaryFragmentDoc
  'query Start {\n  viewer {\n    member {\n      key\n      name\n      role\n    }\n    organization {\n      key\n      name\n      timeZone\n      isDemo\n    }\n  }\n  choices {\n    members {\n      key\n      name\n      role\n      isActive\n    }\n    workspaces {\n      key\n      name\n      isArchived\n    }\n    projects {\n      key\n      name\n      workspace\n      isArchived\n    }\n  }\n}\n\nmutation RemoveDemo {\n  removeDemo\n}': typeof types.StartDocument
}
const documents: Documents = {
  'fragment Summary on PerformanceSummary {\n  submittedAnnotations\n  updatedAnnotations\n  skippedAnnotations\n  rejectedNow\n  totalTime\n  totalActiveTime\n  totalTimeMedian\n  medianTimePerAnnotation\n  averageTimePerAnnotation\n  performanceScore\n  reviewsReceived\n  reviewTime\n  accepted\n  rejected\n  fixedAccepted\n}\n\nfragment OnDate on PerformanceOnDate {\n  date\n  submittedAnnotations\n  updatedAnnotations\n  skippedAnnotations\n  totalTime\n  totalTimeMedian\n  medianTimePerAnnotation\n  averageTimePerAnnotation\n  performanceScore\n  reviewTime\n  accepted\n  rejected\n  fixedAccepted\n}\n\nquery Performance($selection: Selection!) {\n  performance(selection: $selection) {\n    summary {\n      ...Summary\n    }\n    perDate {\n      ...OnDate\n    }\n  }\n}\n\nsubscription LivePerformance($selection: Selection!) {\n  performance(selection: $selection) {\n    complete\n    summary {\n      ...Summary\n    }\n    perDate {\n      ...OnDate\n    }\n    removedDates\n    population {\n      selected\n      submitted\n      reviewed\n    }\n    lastWorkDay\n    measuredAt\n  }\n}':
    types.SummaryFragmentDoc,
  'query Start {\n  viewer {\n    member {\n      key\n      name\n      role\n    }\n    organization {\n      key\n      name\n      timeZone\n      isDemo\n    }\n  }\n  choices {\n    members {\n      key\n      name\n      role\n      isActive\n    }\n    workspaces {\n      key\n      name\n      isArchived\n    }\n    projects {\n      key\n      name\n      workspace\n      isArchived\n    }\n  }\n}\n\nmutation RemoveDemo {\n  removeDemo\n}':
    types.StartDocument,
}

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'fragment Summary on PerformanceSummary {\n  submittedAnnotations\n  updatedAnnotations\n  skippedAnnotations\n  rejectedNow\n  totalTime\n  totalActiveTime\n  totalTimeMedian\n  medianTimePerAnnotation\n  averageTimePerAnnotation\n  performanceScore\n  reviewsReceived\n  reviewTime\n  accepted\n  rejected\n  fixedAccepted\n}\n\nfragment OnDate on PerformanceOnDate {\n  date\n  submittedAnnotations\n  updatedAnnotations\n  skippedAnnotations\n  totalTime\n  totalTimeMedian\n  medianTimePerAnnotation\n  averageTimePerAnnotation\n  performanceScore\n  reviewTime\n  accepted\n  rejected\n  fixedAccepted\n}\n\nquery Performance($selection: Selection!) {\n  performance(selection: $selection) {\n    summary {\n      ...Summary\n    }\n    perDate {\n      ...OnDate\n    }\n  }\n}\n\nsubscription LivePerformance($selection: Selection!) {\n  performance(selection: $selection) {\n    complete\n    summary {\n      ...Summary\n    }\n    perDate {\n      ...OnDate\n    }\n    removedDates\n    population {\n      selected\n      submitted\n      reviewed\n    }\n    lastWorkDay\n    measuredAt\n  }\n}',
): (typeof documents)['fragment Summary on PerformanceSummary {\n  submittedAnnotations\n  updatedAnnotations\n  skippedAnnotations\n  rejectedNow\n  totalTime\n  totalActiveTime\n  totalTimeMedian\n  medianTimePerAnnotation\n  averageTimePerAnnotation\n  performanceScore\n  reviewsReceived\n  reviewTime\n  accepted\n  rejected\n  fixedAccepted\n}\n\nfragment OnDate on PerformanceOnDate {\n  date\n  submittedAnnotations\n  updatedAnnotations\n  skippedAnnotations\n  totalTime\n  totalTimeMedian\n  medianTimePerAnnotation\n  averageTimePerAnnotation\n  performanceScore\n  reviewTime\n  accepted\n  rejected\n  fixedAccepted\n}\n\nquery Performance($selection: Selection!) {\n  performance(selection: $selection) {\n    summary {\n      ...Summary\n    }\n    perDate {\n      ...OnDate\n    }\n  }\n}\n\nsubscription LivePerformance($selection: Selection!) {\n  performance(selection: $selection) {\n    complete\n    summary {\n      ...Summary\n    }\n    perDate {\n      ...OnDate\n    }\n    removedDates\n    population {\n      selected\n      submitted\n      reviewed\n    }\n    lastWorkDay\n    measuredAt\n  }\n}']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Start {\n  viewer {\n    member {\n      key\n      name\n      role\n    }\n    organization {\n      key\n      name\n      timeZone\n      isDemo\n    }\n  }\n  choices {\n    members {\n      key\n      name\n      role\n      isActive\n    }\n    workspaces {\n      key\n      name\n      isArchived\n    }\n    projects {\n      key\n      name\n      workspace\n      isArchived\n    }\n  }\n}\n\nmutation RemoveDemo {\n  removeDemo\n}',
): (typeof documents)['query Start {\n  viewer {\n    member {\n      key\n      name\n      role\n    }\n    organization {\n      key\n      name\n      timeZone\n      isDemo\n    }\n  }\n  choices {\n    members {\n      key\n      name\n      role\n      isActive\n    }\n    workspaces {\n      key\n      name\n      isArchived\n    }\n    projects {\n      key\n      name\n      workspace\n      isArchived\n    }\n  }\n}\n\nmutation RemoveDemo {\n  removeDemo\n}']

export function graphql(source: string) {
  return (documents as any)[source] ?? {}
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never
