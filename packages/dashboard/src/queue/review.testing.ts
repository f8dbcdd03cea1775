import type { ReviewFragment } from '../gql/graphql.ts'

/** A rejection by Rob, but for what a test says. */
export const review = (changes: Partial<ReviewFragment> = {}): ReviewFragment => ({
  uuid: 'r1',
  createdAt: '2026-10-14T14:04:00.000Z',
  createdBy: { key: 'rob@acme.example', name: 'Rob' },
  task: { key: 'crossing_1', name: null },
  action: 'REJECTED',
  score: null,
  comment: null,
  ...changes,
})
