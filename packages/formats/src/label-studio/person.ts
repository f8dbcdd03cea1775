import { shown, Unfit } from '../breach.ts'
import * as read from '../field.ts'
import type { Reader } from '../field.ts'

/** A person as one place of an export names them: an id, or an object that may know more. */
export interface SourcePerson {
  readonly id: string
  /** In lower case. */
  readonly email: string | null
  readonly name: string | null
}

/** Who is meant where an export names nobody, as after an account was deleted: the work still counts. */
const unknownPerson: SourcePerson = { id: '-unknown', email: null, name: 'Unknown person' }

/** A person's id, or an object with an id or an e-mail address; null: somebody whom the export does not name. */
export const person: Reader<SourcePerson> = (value, field) => {
  if (value === null) return unknownPerson
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { id: String(value), email: null, name: null }
  if (typeof value !== 'object') throw new Unfit(field, `must be a person's id or an object, found ${shown(value)}`)
  const row = read.row(value, field)
  const email = row.email === '' ? null : read.optional(row, 'email', read.memberKey, `${field}.email`)
  const id = read.optional(row, 'id', read.number, `${field}.id`)
  if (id === null && email === null) throw new Unfit(field, 'must have an id or an email')
  const names = ['first_name', 'last_name'].map((part) => read.optional(row, part, read.text, `${field}.${part}`) ?? '')
  return { id: String(id ?? email), email, name: names.join(' ').trim() || null }
}
