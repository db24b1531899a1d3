import type { z } from 'zod'
import { AppError } from '../../../shared/errors'
import type { historyOperations } from '../../../shared/operations/history'
import { latestRecord, type ActionRow } from '../../database/history'
import { obstaclesOf, type Obstacle } from '../../database/historyObstacles'
import type { Database } from '../../database/sql'
import type { HeavyReadContext } from '../context'
import { describeChange, type Words } from './describe'
import { actionById, actionsOf, obstaclesOfRestore } from './queries'
import { changedRows, countChanges, presentOrLast } from './queries-changes'

type Contract = (typeof historyOperations)['history.show']

/** What one action changed, a page at a time, and what keeps it from being undone or redone. */
export function show(
  context: HeavyReadContext,
  { id, record, limit, offset }: z.output<Contract['input']>,
): z.input<Contract['output']> {
  const { db, t } = context
  const row = actionById(db, id)
  const [action] = actionsOf(db, [id])
  if (!row || !action) throw new AppError('not-found', t('history:notThere'))
  const { counts, forgotten } = countChanges(db, row)
  const words = wordsFor(context)
  return {
    action,
    counts,
    forgotten,
    total: counts
      .filter((count) => record === undefined || count.record === record)
      .reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0),
    rows: changedRows(db, row, { record, limit, offset }).flatMap((changed) => {
      const described = describeChange(changed, words)
      return described ? [described] : []
    }),
    inTheWay: action.undoable || action.redoable ? inTheWay(db, row) : [],
  }
}

function inTheWay(db: Database, action: ActionRow): Obstacle[] {
  const record = latestRecord(db, action)
  if (action.kept !== null || record.kept !== null) return obstaclesOfRestore(db, action)
  return obstaclesOf(db, action, record)
}

/** Names are looked up once for a page, on which most rows may be of one customer. */
function wordsFor({ db, t, settings }: HeavyReadContext): Words {
  const known = new Map<string, { name: string; present: boolean }>()
  return {
    t,
    settings,
    nameOf: (table, id) => {
      const key = `${table} ${String(id)}`
      const before = known.get(key)
      if (before) return before
      const found = presentOrLast(db, table, id)
      const name = found?.row.name
      const named = {
        name: typeof name === 'string' ? name : t('history:unknown'),
        present: found?.present ?? false,
      }
      known.set(key, named)
      return named
    },
  }
}
