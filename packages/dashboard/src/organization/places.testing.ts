import type { Project, Workspace } from './placeTree.ts'

export const aProject = (said: Partial<Project> = {}): Project => ({
  key: 'signs',
  name: 'Road signs',
  workspace: null,
  isArchived: false,
  inactivityThresholdMs: 300_000,
  mayManage: true,
  labels: null,
  settings: {
    maySave: false,
    maySkip: true,
    skippedGoTo: 'DONE',
    reassignAfterMs: 172_800_000,
    leaseMs: 86_400_000,
    mediaOrigins: [],
  },
  members: [],
  membersThroughWorkspace: [],
  ...said,
})

export const aWorkspace = (said: Partial<Workspace> = {}): Workspace => ({
  key: 'north',
  name: 'North',
  isArchived: false,
  members: [],
  projectKeys: [],
  ...said,
})
