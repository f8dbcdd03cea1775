import type { Assignment, Round } from './assignments.ts'

/** An assignment with this history. */
export const assignmentOf = (rounds: readonly Round[], more: Partial<Assignment> = {}): Assignment => ({
  id: 'a',
  workType: 'LABEL',
  annotation: 'x',
  openedAt: '2026-10-14T12:00:00.000Z',
  expiresAt: '2026-10-15T12:00:00.000Z',
  round: 2,
  project: { key: 'p', name: 'P', labels: null, maySave: false, maySkip: true, inactivityThresholdMs: 300_000 },
  task: { key: 't', name: null, labelStatus: 'REJECTED', frames: 1, data: null, result: null },
  author: null,
  before: null,
  rounds: [...rounds],
  comments: [],
  ...more,
})
