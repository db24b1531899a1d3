import { run, type Database } from '../../database/sql'
import { noteMoment } from '../grading/moments.queries'

/**
 * Logs where the grades of another day differ from those the figures hold, and puts them there: the next ones are
 * compared with them.
 */
export function logGradesOf(db: Database, at: string): void {
  const written = run(
    db,
    `INSERT INTO grade_change (customer_id, at, from_grade, to_grade, score_before, score, cause)
     SELECT past.customer_id, @at, coalesce(figures.grade, 'ungraded'), past.grade, figures.score, past.score, 'data'
     FROM temp.figures_as_of AS past
     LEFT JOIN main.customer_figures AS figures ON figures.customer_id = past.customer_id
     WHERE past.grade <> coalesce(figures.grade, 'ungraded')
     ORDER BY past.customer_id`,
    { at },
  )
  noteMoment(db, at, written)
  run(
    db,
    `INSERT INTO main.customer_figures (customer_id, grade, score)
     SELECT customer_id, grade, score FROM temp.figures_as_of WHERE true
     ON CONFLICT (customer_id) DO UPDATE SET grade = excluded.grade, score = excluded.score`,
  )
}

/** Forgets what was kept by month: with the sample gone it would be of nobody. */
export function forgetMonths(db: Database): void {
  run(db, 'DELETE FROM grade_month')
}
