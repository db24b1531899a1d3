import { asksSomething } from '../../../shared/personas/asked'
import type { Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import { clearFit, fillVerdicts, primaryPersonaId, readAskedTraits, writeFit } from './queries-fit'

/**
 * Counts the fit of all customers, or of those out of step, to the primary ideal persona anew and writes it to `table`:
 * null where nothing is known, and everywhere while no persona asks for anything. Rows that do not change are not written.
 */
export function refreshFit(db: Database, table: FiguresTable, scope: 'all' | 'dirty'): void {
  const personaId = primaryPersonaId(db)
  const asked = personaId === null ? [] : readAskedTraits(db, personaId).filter(asksSomething)
  if (asked.length === 0) {
    clearFit(db, table, scope)
    return
  }
  fillVerdicts(db, asked, scope)
  writeFit(db, table, scope)
}
