import type { MonthFigures } from '../../../shared/operations/insights'
import { one, type Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'

/** What happened in a month 'YYYY-MM'. Days are compared as texts: every day of it is above 'YYYY-MM' and below 'YYYY-MM~'. */
export function monthFigures(db: Database, figures: FiguresTable, month: string): MonthFigures {
  const within = (day: string) => `${day} > @month AND ${day} < @month || '~'`
  return one(
    db,
    `SELECT @month AS month, bought.*, newcomers.*, served.*, said.*, planned.*
     FROM
       (SELECT coalesce(sum(amount), 0) AS revenue, count(*) FILTER (WHERE amount > 0) AS orders,
          count(DISTINCT customer_id) FILTER (WHERE amount > 0) AS buyers
        FROM purchase WHERE ${within('purchased_on')}) AS bought,
       (SELECT count(*) AS newBuyers FROM ${figures} WHERE ${within('first_purchase_on')}) AS newcomers,
       (SELECT count(*) AS touches, coalesce(sum(minutes), 0) AS minutes,
          count(*) FILTER (WHERE initiative = 'proactive') AS proactive
        FROM touchpoint WHERE ${within('happened_on')}) AS served,
       (SELECT count(*) FILTER (WHERE ${within('happened_on')}) AS complaints,
          count(*) FILTER (WHERE ${within('resolved_on')}) AS resolved FROM complaint) AS said,
       (SELECT count(*) AS plansClosed FROM plan WHERE ${within('closed_on')}) AS planned`,
    { month },
  )
}
