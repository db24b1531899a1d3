import { insertInBulk } from '../../../database/bulk'
import { insertRows } from '../../../database/insertRows'
import { fieldsOf } from '../../../database/fields'
import { trackedTables } from '../../../database/schema'
import { first, run, type Database } from '../../../database/sql'
import { forgetDay } from '../../figures/queries'
import { noteAllMoments } from '../../grading/moments.queries'
import { countRows, tableRows } from './queries'

/** True when nobody is in the file yet: what a new one starts with (criteria, traits, settings) may be replaced. */
export function isEmptyFile(db: Database): boolean {
  return (
    first(db, 'SELECT 1 FROM customer LIMIT 1') === undefined &&
    first(db, 'SELECT 1 FROM persona LIMIT 1') === undefined
  )
}

/**
 * Puts everything that is in `from` in the place of what is in `into`, inside the action under way.
 * @param onRow is called for every row; may throw to stop
 */
export function replaceEverything(into: Database, from: Database, onRow: () => void): void {
  into.pragma('defer_foreign_keys = ON')
  for (const table of [...trackedTables].reverse()) run(into, `DELETE FROM ${table}`)
  // Grades of customers who are long gone would be taken for those of the new ones.
  run(into, 'DELETE FROM grade_change')
  run(into, 'DELETE FROM grade_month')
  for (const table of trackedTables) {
    insertInBulk(into, table, { rows: countRows(from, table), afterwards: [] }, () => {
      copyRows(into, from, table, onRow)
    })
  }
  copyRows(into, from, 'grade_change', onRow)
  noteAllMoments(into)
  copyRows(into, from, 'grade_month', onRow)
  run(into, 'INSERT INTO customer_dirty SELECT id FROM customer WHERE true ON CONFLICT DO NOTHING')
  run(into, 'UPDATE derived_state SET all_figures = 1, all_fit = 1, all_grades = 1')
  forgetDay(into)
  // Grades are not new to these customers: only what changes from now on is a change.
  run(
    into,
    `INSERT INTO customer_figures (customer_id, grade, score)
     SELECT customer_id, to_grade, score FROM grade_change
     WHERE id IN (SELECT max(id) FROM grade_change GROUP BY customer_id)
     ON CONFLICT (customer_id) DO UPDATE SET grade = excluded.grade, score = excluded.score`,
  )
}

function copyRows(into: Database, from: Database, table: string, onRow: () => void): void {
  const fields = fieldsOf(from, table)
  const rows = function* () {
    for (const row of tableRows(from, table, fields)) {
      onRow()
      yield row
    }
  }
  insertRows(
    into,
    table,
    fields.map(({ name }) => name),
    rows(),
  )
}
