import { nameKey } from '../../transfer/values'

/** A customer as a backup knows it, or as it was at one time. */
export interface Candidate {
  id: number
  name: string
  createdAt: string
  externalId: string | null
  emails: readonly string[]
}

/** Who is to be found: as they are, as they were, and those who were merged into them. */
export type Person = readonly Candidate[]

/**
 * Whether a customer of a backup is the person: `same` by two marks that agree (id, moment of being added, name; or name
 * with number or e-mail), since an id alone may be another's in an older file; `unsure` when only the name agrees.
 */
export function isPerson(candidate: Candidate, person: Person): 'same' | 'unsure' | 'other' {
  const key = nameKey(candidate.name)
  const named = person.filter(({ name }) => nameKey(name) === key)
  const sameId = person.filter(({ id }) => id === candidate.id)
  const added = (one: Candidate) => one.createdAt === candidate.createdAt
  if (sameId.some(added)) return 'same'
  if (named.length === 0) return 'other'
  const numbered = ({ externalId }: Candidate) => externalId !== null && externalId === candidate.externalId
  const emails = new Set(candidate.emails.map(nameKey))
  const reachable = (one: Candidate) => one.emails.some((email) => emails.has(nameKey(email)))
  const byTwo = sameId.length > 0 || [added, numbered, reachable].some((mark) => person.some(mark))
  return byTwo ? 'same' : 'unsure'
}
