import { v5 } from 'uuid'

/** The namespace of all UUIDs that importers give, drawn once. It never changes: what was imported is known by it. */
const namespace = '6f0c3f0e-5f3b-4a39-9d0a-3a7e3c1b8f52'

/**
 * The UUIDv5 of a fact of another tool: the same parts always give the same one, so that a fact seen twice counts once.
 * @param source the tool
 * @param parts what tells the fact from the tool's others, JSON values
 */
export const sourceUuid = (source: string, ...parts: readonly unknown[]): string =>
  v5(JSON.stringify([source, ...parts]), namespace)
