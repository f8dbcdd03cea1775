/** An instant as the database takes it; null and undefined stay what they are. */
export const instantOf = <T extends null | undefined>(ms: number | T): string | T =>
  typeof ms === 'number' ? new Date(ms).toISOString() : ms

/** The milliseconds since 1970 of an instant as the database gives it; null stays null. */
export const msOf = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant))
