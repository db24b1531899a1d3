import type { Database } from '../../../database/sql'
import type { ReadContext } from '../../context'
import { isChangedSince, standNow, type Stand } from './lately.queries'

/** What was counted last on a connection, for what, and where the data stood then. */
interface Counted {
  question: string
  stand: Stand
  value: unknown
}

const lately = new WeakMap<Database, Counted>()

/**
 * Counts something, or gives what was counted last while nothing it is counted from has changed since: a worksheet saves
 * itself with every answer, and evidence beside it would read every order of everyone each time. Only figures that are kept
 * are worth it; those of another day are counted for each question.
 */
export function countedLately<Value>(
  { db, figures, asOf, today, settings }: ReadContext,
  asked: unknown,
  count: () => Value,
): Value {
  const stand = figures === 'main.customer_figures' ? standNow(db) : null
  if (stand === null) return count()
  const question = JSON.stringify([asked, asOf, today, settings])
  const last = lately.get(db)
  if (last?.question === question && isAsBefore(db, last.stand, stand)) return last.value as Value
  const value = count()
  lately.set(db, { question, stand, value })
  return value
}

function isAsBefore(db: Database, before: Stand, now: Stand): boolean {
  return before.gradeChange === now.gradeChange && !isChangedSince(db, before.action)
}
