import type { GradeCause } from '../../../shared/operations/grading'
import type { Bounds } from '../../../shared/operations/settings'
import type { Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'

export interface RegradeOptions {
  asOf: string
  bounds: Bounds
  /** How changes of grade are written down; null: they are not (figures of another day). */
  log: { at: string; cause: GradeCause } | null
}

/**
 * Grades all customers, or those that are out of step, anew: score, computed grade, grade and whether it is overridden,
 * written to `table`; rows that do not change are not written.
 */
export function regrade(
  _db: Database,
  _table: FiguresTable,
  _scope: 'all' | 'dirty',
  _options: RegradeOptions,
): void {
  throw new Error('not written yet')
}
