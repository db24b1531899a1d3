import type { GradeChange } from '../../../shared/operations/grading'
import type { Band, Criterion } from '../../../shared/operations/criteria'
import type { Override } from '../../../shared/operations/customers'
import type { Grade } from '../../../shared/values'
import { all, first, insert, one, run, update, type Database, type SqlValue } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'

interface CriterionRow extends Omit<Criterion, 'bands' | 'enabled' | 'anchors' | 'influence' | 'actions'> {
  bands: string
  enabled: 0 | 1
  anchors: string
  influence: 0 | 1
  actions: string
}

/** All criteria, those switched off too, in the owner's order. */
export function readCriteria(db: Database): Criterion[] {
  const rows = all<CriterionRow>(
    db,
    `SELECT id, name, about, kind, measure, method, bands, weight, enabled, anchors, influence, actions
     FROM criterion ORDER BY position, id`,
  )
  return rows.map((row) => ({
    ...row,
    bands: JSON.parse(row.bands) as Band[],
    enabled: row.enabled === 1,
    anchors: JSON.parse(row.anchors) as string[],
    influence: row.influence === 1,
    actions: JSON.parse(row.actions) as string[],
  }))
}

function criterionColumns(criterion: Omit<Criterion, 'id'>, position: number): Record<string, SqlValue> {
  const { name, about, kind, measure, method, bands, weight, enabled, anchors, influence, actions } =
    criterion
  return {
    name,
    about,
    kind,
    measure,
    method,
    bands: JSON.stringify(bands),
    weight,
    enabled: enabled ? 1 : 0,
    anchors: JSON.stringify(anchors),
    influence: influence ? 1 : 0,
    actions: JSON.stringify(actions),
    position,
  }
}

/** Adds a criterion at a position; its id. */
export function insertCriterion(db: Database, criterion: Omit<Criterion, 'id'>, position: number): number {
  return insert(db, 'criterion', criterionColumns(criterion, position))
}

/** Changes a criterion; leaves it alone when nothing is different, so that nobody is graded anew for nothing. */
export function updateCriterion(db: Database, criterion: Criterion, position: number): void {
  const columns = criterionColumns(criterion, position)
  const same = Object.keys(columns).map((name) => `${name} IS @${name}`)
  const unchanged = first(db, `SELECT 1 FROM criterion WHERE id = @id AND ${same.join(' AND ')}`, {
    ...columns,
    id: criterion.id,
  })
  if (unchanged === undefined) update(db, 'criterion', criterion.id, columns)
}

/** Removes a criterion and everything that was rated by it. Steps that were meant to improve it stay. */
export function deleteCriterion(db: Database, id: number): void {
  run(db, 'DELETE FROM rating WHERE criterion_id = ?', [id])
  run(db, 'UPDATE plan_step SET criterion_id = NULL WHERE criterion_id = ?', [id])
  run(db, 'DELETE FROM criterion WHERE id = ?', [id])
}

/** Keeps a rating 1–5, or with null takes it back. The same one on a later day counts as given anew. */
export function setRating(
  db: Database,
  rating: { customerId: number; criterionId: number; value: number | null; ratedOn: string },
): void {
  const { customerId, criterionId, value, ratedOn } = rating
  if (value === null) {
    run(db, 'DELETE FROM rating WHERE customer_id = ? AND criterion_id = ?', [customerId, criterionId])
    return
  }
  run(
    db,
    `INSERT INTO rating (customer_id, criterion_id, value, rated_on) VALUES (?, ?, ?, ?)
     ON CONFLICT (customer_id, criterion_id) DO UPDATE SET value = excluded.value, rated_on = excluded.rated_on
     WHERE value <> excluded.value OR rated_on < excluded.rated_on`,
    [customerId, criterionId, value, ratedOn],
  )
}

/** A customer's override, whether it is still in force or not. */
export function overrideOf(db: Database, customerId: number): Override | null {
  const override = first<Override>(
    db,
    `SELECT grade, reason, ends_on AS endsOn, remind_on AS remindOn, created_on AS createdOn
     FROM grade_override WHERE customer_id = ?`,
    [customerId],
  )
  return override ?? null
}

/** Sets the owner's own grade for customers, in place of an earlier one; how many are different now. */
export function setOverrides(db: Database, customerIds: readonly number[], override: Override): number {
  const { grade, reason, endsOn, remindOn, createdOn } = override
  return run(
    db,
    `INSERT INTO grade_override (customer_id, grade, reason, ends_on, remind_on, created_on)
     SELECT DISTINCT value, @grade, @reason, @endsOn, @remindOn, @createdOn FROM json_each(@ids) WHERE true
     ON CONFLICT (customer_id) DO UPDATE SET
       grade = excluded.grade, reason = excluded.reason, ends_on = excluded.ends_on,
       remind_on = excluded.remind_on, end_noted_on = NULL, created_on = excluded.created_on
     WHERE grade <> excluded.grade OR reason <> excluded.reason OR ends_on IS NOT excluded.ends_on
       OR remind_on IS NOT excluded.remind_on`,
    { ids: JSON.stringify(customerIds), grade, reason, endsOn, remindOn, createdOn },
  ).changes
}

/** Takes overrides back; how many there were. */
export function removeOverrides(db: Database, customerIds: readonly number[]): number {
  return run(db, 'DELETE FROM grade_override WHERE customer_id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(customerIds),
  ]).changes
}

/** How many of these ids are customers. */
export function countKnown(db: Database, customerIds: readonly number[]): number {
  return one<{ known: number }>(
    db,
    'SELECT count(*) AS known FROM customer WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(customerIds)],
  ).known
}

/** What stands in the figures about a customer's grade. */
export interface StandingRow {
  grade: Grade
  computedGrade: Grade
  score: number | null
}

/** A customer's grade and score; undefined when there is no such customer. */
export function standingOfCustomer(
  db: Database,
  figures: FiguresTable,
  customerId: number,
): StandingRow | undefined {
  return first(
    db,
    `SELECT grade, computed_grade AS computedGrade, score FROM ${figures} WHERE customer_id = ?`,
    [customerId],
  )
}

/** The latest changes of a customer's grade, newest first. */
export function gradeChangesOf(db: Database, customerId: number, limit: number): GradeChange[] {
  return all(
    db,
    `SELECT at, from_grade AS "from", to_grade AS "to", score, cause FROM grade_change
     WHERE customer_id = @customerId
       -- Ids are given anew: what is older than the customer was somebody else's.
       AND at >= (SELECT created_at FROM customer WHERE id = @customerId)
     ORDER BY id DESC LIMIT @limit`,
    { customerId, limit },
  )
}
