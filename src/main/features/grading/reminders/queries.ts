import { all, one, run, type Database } from '../../../database/sql'
import type { FiguresTable } from '../../figures/queries'
import type { DueOverride } from '../../../../shared/operations/gradeReminders'

/** From when to when an end is worth a word: the last day of an override, both days included. */
export interface EndsBetween {
  today: string
  from: string
  to: string
}

/** Overrides that want attention; one whose end is near is told of once, by its end. `@today`, `@from`, `@to` are bound. */
export const dueOverridesSql = `
  SELECT grade_override.id, 'end' AS why, ends_on AS "on" FROM grade_override
  WHERE ends_on BETWEEN @from AND @to AND end_noted_on IS NULL
  UNION ALL
  SELECT grade_override.id, 'reminder', remind_on FROM grade_override
  WHERE remind_on <= @today AND (
    ends_on IS NULL OR (ends_on >= @today AND (ends_on > @to OR end_noted_on IS NOT NULL)))`

// A customer that is put away asks for nothing.
const due = `FROM (${dueOverridesSql}) AS due
  JOIN grade_override ON grade_override.id = due.id
  JOIN customer ON customer.id = grade_override.customer_id AND customer.archived_at IS NULL`

/** How many overrides want attention. */
export function countDueOverrides(db: Database, days: EndsBetween): number {
  return one<{ overrides: number }>(db, `SELECT count(*) AS overrides ${due}`, { ...days }).overrides
}

/** The first of the overrides that want attention, the longest due first. */
export function dueOverrides(
  db: Database,
  figures: FiguresTable,
  days: EndsBetween,
  limit: number,
): DueOverride[] {
  return all(
    db,
    `SELECT grade_override.customer_id AS customerId, customer.name, grade_override.grade,
       coalesce(figures.computed_grade, 'ungraded') AS computedGrade, reason, ends_on AS endsOn,
       remind_on AS remindOn, created_on AS createdOn, due.why, due."on"
     ${due} LEFT JOIN ${figures} AS figures ON figures.customer_id = grade_override.customer_id
     ORDER BY due."on", grade_override.id LIMIT @limit`,
    { ...days, limit },
  )
}

/** Moves the end of a customer's override; the reminder never comes after it, and the new end is yet to be noted. */
export function moveEnd(db: Database, customerId: number, endsOn: string): void {
  run(
    db,
    `UPDATE grade_override SET ends_on = @endsOn, remind_on = min(remind_on, @endsOn), end_noted_on = NULL
     WHERE customer_id = @customerId`,
    { customerId, endsOn },
  )
}

/** Moves the reminder of a customer's override, or takes it off. */
export function moveReminder(db: Database, customerId: number, remindOn: string | null): void {
  run(db, 'UPDATE grade_override SET remind_on = ? WHERE customer_id = ?', [remindOn, customerId])
}

/** The owner has seen that a customer's override ends. */
export function noteEnd(db: Database, customerId: number, today: string): void {
  run(db, 'UPDATE grade_override SET end_noted_on = ? WHERE customer_id = ?', [today, customerId])
}
