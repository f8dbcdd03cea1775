/** A line as it is sent: somebody submitted a label, with `more` said otherwise. */
export const workunitLine = (more: Readonly<Record<string, unknown>>) => ({
  type: 'workunit',
  uuid: crypto.randomUUID(),
  project: 'streets',
  task: 't',
  created_at: '2026-03-02T10:00:00Z',
  created_by: 'ann',
  work_type: 'label',
  action: 'submitted',
  time: 1000,
  inactive_time: 0,
  next_label_status: 'LABELED',
  ...more,
})
