/** The database's spelling of a field or kind: `leadMs` is `lead_ms`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
