import { all, type Database } from '../../../database/sql'
import { mergedAway } from './queries-merged'
import { isPerson, type Candidate, type Person } from './rules'

interface CandidateRow {
  id: number
  name: string
  createdAt: string
  externalId: string | null
  emails: string
}

const ofRow = `id, name, created_at AS createdAt, external_id AS externalId, emails`
const ofImage = `row_id AS id, before ->> '$.name' AS name, before ->> '$.created_at' AS createdAt,
  before ->> '$.external_id' AS externalId, before ->> '$.emails' AS emails`

function candidates(rows: readonly CandidateRow[]): Candidate[] {
  // The column holds what the customers feature writes.
  return rows.map((row) => ({
    ...row,
    emails: (JSON.parse(row.emails) as { value: string }[]).map(({ value }) => value),
  }))
}

/** Who a customer is and was, with those who were merged into them. */
export function personOf(db: Database, id: number): Person {
  const former = mergedAway(db, id)
  return candidates([
    ...all<CandidateRow>(db, `SELECT ${ofRow} FROM customer WHERE id = ?`, [id]),
    ...all<CandidateRow>(
      db,
      `SELECT ${ofImage} FROM history_change
       WHERE table_name = 'customer' AND row_id = ? AND before IS NOT NULL`,
      [id],
    ),
    ...former.flatMap((one) =>
      all<CandidateRow>(
        db,
        `SELECT ${ofImage} FROM history_change
         WHERE table_name = 'customer' AND row_id = ? AND before IS NOT NULL AND id <= ?`,
        [one.id, one.until],
      ),
    ),
  ])
}

/** The ids under which a file knows a person, and whether somebody else is in it who might be them. */
export function findPerson(db: Database, person: Person): { ids: number[]; unsure: boolean } {
  const present = candidates(all<CandidateRow>(db, `SELECT ${ofRow} FROM customer`))
  const gone = candidates(
    all<CandidateRow>(
      db,
      `SELECT DISTINCT ${ofImage} FROM history_change WHERE table_name = 'customer' AND before IS NOT NULL`,
    ),
  )
  const judged = (list: readonly Candidate[]) => list.map((one) => ({ one, is: isPerson(one, person) }))
  const now = judged(present)
  const before = judged(gone)
  const ids = new Set(now.filter(({ is }) => is === 'same').map(({ one }) => one.id))
  // What was one person may be another's id now: nobody loses their row for what the history says of an id.
  const taken = new Set(present.map(({ id }) => id))
  let unsure = now.some(({ is }) => is === 'unsure')
  for (const { one, is } of before) {
    if (is === 'other' || ids.has(one.id)) continue
    if (is === 'same' && !taken.has(one.id)) ids.add(one.id)
    else unsure = true
  }
  return { ids: [...ids], unsure }
}
