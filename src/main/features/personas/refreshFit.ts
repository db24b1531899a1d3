import type { Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'

/** Counts the fit of all customers, or of those out of step, to the primary persona anew and writes it to `table`. */
export function refreshFit(_db: Database, _table: FiguresTable, _scope: 'all' | 'dirty'): void {
  throw new Error('not written yet')
}
