import type { ComputedRef } from 'vue'
import { LivePerformanceDocument } from '../gql/graphql.ts'
import type { Selection } from '../gql/graphql.ts'
import { merge } from './merge.ts'
import type { Report } from './merge.ts'
import { useLive } from './useLive.ts'
import type { Live } from './useLive.ts'

/** The live report of the performance page. */
export const useLiveReport = (selection: ComputedRef<Selection>): Live<Report> =>
  useLive({
    document: LivePerformanceDocument,
    selection,
    merge: (before, { performance }) => merge(before, performance),
  })
