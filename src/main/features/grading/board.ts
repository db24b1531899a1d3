import type { BoardColumn } from '../../../shared/operations/grading'
import { grades, type Grade } from '../../../shared/values'
import type { BoardRow } from './board.queries'
import { trendOf } from './rules'

/** A share 0–1 of a whole; null when the whole is not positive, because then it says nothing. */
function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}

/** Best score first, the unknown last; then the most revenue. (SQLite takes five times as long to sort such rows.) */
function bestFirst(one: BoardRow, other: BoardRow): number {
  return (other[6] ?? -1) - (one[6] ?? -1) || other[7] - one[7] || one[0] - other[0]
}

/** Sorts customers into the columns A, B, C, D and ungraded, best first, and adds up what each brings. */
export function boardColumns(rows: readonly BoardRow[]): BoardColumn[] {
  const columns = new Map<Grade, BoardColumn>(grades.map((grade) => [grade, emptyColumn(grade)]))
  for (const row of rows.toSorted(bestFirst)) {
    const column = columns.get(row[3])
    if (column) addCard(column, row)
  }
  const all = [...columns.values()]
  const whole = (part: (column: BoardColumn) => number) => all.reduce((sum, column) => sum + part(column), 0)
  const revenue = whole((column) => column.revenue12m)
  const contribution = whole((column) => column.contribution12m)
  const costToServe = whole((column) => column.costToServe12m)
  return all.map((column) => ({
    ...column,
    revenueShare: shareOf(column.revenue12m, revenue),
    contributionShare: shareOf(column.contribution12m, contribution),
    costToServeShare: shareOf(column.costToServe12m, costToServe),
  }))
}

function emptyColumn(grade: Grade): BoardColumn {
  return {
    grade,
    count: 0,
    revenue12m: 0,
    contribution12m: 0,
    costToServe12m: 0,
    revenueShare: null,
    contributionShare: null,
    costToServeShare: null,
    cards: [],
  }
}

function addCard(column: BoardColumn, row: BoardRow): void {
  const [id, name, place, grade, computedGrade, overridden, score, revenue12m, contribution12m] = row
  const [costToServe12m, lastPurchaseOn, lastTouchOn, scoreBefore, scoreAfter] = [
    row[9],
    row[10],
    row[11],
    row[12],
    row[13],
  ]
  column.count += 1
  column.revenue12m += revenue12m
  column.contribution12m += contribution12m
  column.costToServe12m += costToServe12m
  column.cards.push({
    id,
    name,
    place,
    grade,
    computedGrade,
    overridden: overridden === 1,
    score,
    trend: trendOf(scoreBefore, scoreAfter),
    contribution12m,
    revenue12m,
    lastPurchaseOn,
    lastTouchOn,
  })
}
