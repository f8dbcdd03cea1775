import type { SampleFragment } from '../gql/graphql.ts'

/** A sample that Ann labeled. */
export const sample: SampleFragment = {
  task: { key: 'a', name: null },
  labelStatus: 'LABELED',
  labelTime: 312_000,
  reviewTime: 0,
  editTime: 0,
  rejected: 1,
  frames: 1,
  annotations: 13,
  priority: -0.5,
  assignedLabeler: { key: 'ann@acme.example', name: 'Ann', role: 'ANNOTATOR' },
  assignedReviewer: null,
  heldBy: null,
  heldUntil: null,
  clamped: false,
}
