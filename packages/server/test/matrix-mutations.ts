/** How a mutation names a member or a place. */
export const recipes: Readonly<Record<string, (key: (name: string) => string) => string>> = {
  archiveProject: (key) => `(project: "${key('p1')}", isArchived: true)`,
  archiveWorkspace: (key) => `(workspace: "${key('w1')}", isArchived: true)`,
  changeProjectMembers: (key) => `(project: "${key('p1')}", add: [])`,
  changeRole: (key) => `(member: "${key('ann')}", role: REVIEWER)`,
  changeWorkspaceMembers: (key) => `(workspace: "${key('w1')}", add: [])`,
  createTasks: (key) => `(project: "${key('p1')}", tasks: [{ data: { text: "x" } }])`,
  deactivateMember: (key) => `(member: "${key('ann')}")`,
  mergeMembers: (key) => `(from: "${key('ann')}", into: "${key('bob')}")`,
  moveProject: (key) => `(project: "${key('p1')}", workspace: null)`,
  reactivateMember: (key) => `(member: "${key('ann')}")`,
  renameMember: (key) => `(member: "${key('ann')}", name: "x")`,
  renameProject: (key) => `(project: "${key('p1')}", name: "x")`,
  renameWorkspace: (key) => `(workspace: "${key('w1')}", name: "x")`,
  renewInvitation: (key) => `(key: "${key('ann')}")`,
  setInactivityThreshold: (key) => `(project: "${key('p1')}", ms: 60000)`,
  setLabels: (key) => `(project: "${key('p1')}", labels: { classes: [], choices: [] })`,
  setWorkSettings: (key) => `(project: "${key('p1')}", settings: { maySkip: false })`,
  transferOwnership: (key) => `(to: "${key('ann')}")`,
}
/** Mutations that name no member and no place that is there already. */
export const nameless = [
  'createProject',
  'createToken',
  'createWorkspace',
  'endOtherSessions',
  'endSession',
  'inviteMember',
  'removeDemo',
  'revokeToken',
  'updateOrganization',
]
