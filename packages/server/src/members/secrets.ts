import { createHash, randomBytes } from 'node:crypto'

/** 256 bits of chance, in characters that a header, a cookie and a URL carry as they are. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** All that is kept of a secret. Nobody guesses 256 bits, so a fast hash is as good as a slow one. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
