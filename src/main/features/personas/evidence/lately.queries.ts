import { first, one, type Database } from '../../../database/sql'

/** Where the data stood when evidence was counted: its latest action and its latest change of a grade. */
export interface Stand {
  action: number
  gradeChange: number
}

/** Operations that change what personas say, and of customers at most how well they fit: that shows in grades, or not at all. */
const aboutPersonas = [
  'personas.save',
  'personas.remove',
  'personas.savePortrait',
  'personas.keepRevision',
  'personas.restoreRevision',
  'personas.removeRevision',
]

/** Where the data stands now; null while something derived is out of step, so that no change will say when it is in step. */
export function standNow(db: Database): Stand | null {
  const { settled, ...stand } = one<Stand & { settled: 0 | 1 }>(
    db,
    `SELECT
       (SELECT coalesce(max(id), 0) FROM history_action) AS action,
       (SELECT coalesce(max(id), 0) FROM grade_change) AS gradeChange,
       (SELECT all_figures + all_served + all_fit + all_grades FROM derived_state) = 0
         AND NOT EXISTS (SELECT 1 FROM customer_dirty) AS settled`,
  )
  return settled === 1 ? stand : null
}

/** True when an action after the one of that id may have changed something that evidence is counted from. */
export function isChangedSince(db: Database, action: number): boolean {
  const others = aboutPersonas.map(() => '?').join(', ')
  const found = first(
    db,
    `SELECT 1 FROM history_action WHERE id > ? AND operation NOT IN (${others}) LIMIT 1`,
    [action, ...aboutPersonas],
  )
  return found !== undefined
}
