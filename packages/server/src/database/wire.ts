export type Names = readonly string[] | 'every'

/** What changed in one organization, after a commit. `every`: more than can be named, or nobody knows what. */
export interface Pulse {
  readonly organizationId: string
  readonly projectIds: Names
  readonly memberIds: Names
  readonly days: Names
}

/** The pulse that says: look at everything of this organization again. */
export const everythingOf = (organizationId: string): Pulse => ({
  organizationId,
  projectIds: 'every',
  memberIds: 'every',
  days: 'every',
})

/** What carries pulses between processes. */
export interface Wire {
  send(pulses: readonly Pulse[]): Promise<void>
  /** Calls `onPulse` with what arrives, and `onGap` after a time in which something may have been missed. */
  receive(onPulse: (pulse: Pulse) => void, onGap: () => void): void
  close(): Promise<void>
}

/** The embedded database has one process, so nothing has to travel. */
export function memoryWire(): Wire {
  let deliver: (pulse: Pulse) => void = () => {}
  return {
    send: async (pulses) => pulses.forEach((pulse) => deliver(pulse)),
    receive: (onPulse) => {
      deliver = onPulse
    },
    close: async () => {},
  }
}
