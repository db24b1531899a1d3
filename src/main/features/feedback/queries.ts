import {
  FEEDBACK_SHOWN,
  type Answer,
  type AnswerDraft,
  type Complaint,
  type ComplaintDraft,
} from '../../../shared/operations/feedback'
import { all, first, insert, run, update, type Database, type SqlValue } from '../../database/sql'

type Table = 'nps_answer' | 'complaint'

const answerColumns = 'id, customer_id AS customerId, answered_on AS answeredOn, score, comment'
const complaintColumns =
  'id, customer_id AS customerId, happened_on AS happenedOn, text, resolved_on AS resolvedOn, remedy'

/** The statement that reads a customer's answers, newest first. */
export const answersSql = `SELECT ${answerColumns} FROM nps_answer WHERE customer_id = ?
  ORDER BY answered_on DESC, id DESC LIMIT ${String(FEEDBACK_SHOWN)}`
/** The statement that reads a customer's complaints, newest first. */
export const complaintsSql = `SELECT ${complaintColumns} FROM complaint WHERE customer_id = ?
  ORDER BY happened_on DESC, id DESC LIMIT ${String(FEEDBACK_SHOWN)}`

/** A customer's answers, newest first. */
export function answersOf(db: Database, customerId: number): Answer[] {
  return all<Answer>(db, answersSql, [customerId])
}

/** A customer's complaints, newest first. */
export function complaintsOf(db: Database, customerId: number): Complaint[] {
  return all<Complaint>(db, complaintsSql, [customerId])
}

/** One complaint; undefined when there is none of that id. */
export function readComplaint(db: Database, id: number): Complaint | undefined {
  return first<Complaint>(db, `SELECT ${complaintColumns} FROM complaint WHERE id = ?`, [id])
}

/** Whose an answer or complaint is; undefined when there is none of that id. */
export function ownerOf(db: Database, table: Table, id: number): number | undefined {
  return first<{ customerId: number }>(db, `SELECT customer_id AS customerId FROM ${table} WHERE id = ?`, [
    id,
  ])?.customerId
}

/** Adds or changes an answer; its id. */
export function writeAnswer(db: Database, { id, ...draft }: AnswerDraft): number {
  const { customerId, answeredOn, score, comment } = draft
  return write(db, 'nps_answer', id, { customer_id: customerId, answered_on: answeredOn, score, comment })
}

/** Adds or changes a complaint; its id. */
export function writeComplaint(db: Database, { id, ...draft }: ComplaintDraft): number {
  const { customerId, happenedOn, text, resolvedOn, remedy } = draft
  const columns = { customer_id: customerId, happened_on: happenedOn, text, resolved_on: resolvedOn, remedy }
  return write(db, 'complaint', id, columns)
}

function write(db: Database, table: Table, id: number | undefined, row: Record<string, SqlValue>): number {
  if (id === undefined) return insert(db, table, row)
  update(db, table, id, row)
  return id
}

/** Removes an answer or complaint. */
export function removeEntry(db: Database, table: Table, id: number): void {
  run(db, `DELETE FROM ${table} WHERE id = ?`, [id])
}
