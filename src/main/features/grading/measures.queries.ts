import type { Measure } from '../../../shared/operations/criteria'
import { one, statement, type Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import { better, type Place } from './rules'

/** Where the numbers of measures stand, and how those of all customers are read. */

interface Source {
  /** SQL of the number (money in minor units, days, years, per cent), null while unknown. */
  number: string
  /** `@asOf` has to be bound for it. */
  needsDay?: true
  /** An index over a column in the order of the numbers, for counting instead of reading everyone. */
  index?: {
    column: string
    /** How the column of a customer that is worse off compares. Of last purchases, the earlier one is the worse. */
    worse: '<' | '>'
    /** The column says nothing while the customer never bought anything. */
    needsPurchase: boolean
  }
  /**
   * Of a number that takes long to work out: the column it comes from, and SQL of the values between which it is the same as
   * in that row, `after` left out. Above them it is the worse.
   */
  span?: { column: string; after: string; upTo: string }
}

const everBought = 'last_purchase_on IS NOT NULL'

/** A sum of what was bought: nobody who never bought anything has one. */
function bought(column: string): Source {
  return {
    number: `CASE WHEN ${everBought} THEN ${column} END`,
    index: { column, worse: '<', needsPurchase: true },
  }
}

/** A count that says nothing about somebody who never bought anything while there is nothing to count. */
function counted(column: string, known = column): Source {
  return { number: `CASE WHEN ${everBought} OR ${known} > 0 THEN ${column} END` }
}

const part = (day: string, from: number, length: number) =>
  `CAST(substr(${day}, ${String(from)}, ${String(length)}) AS INTEGER)`
const monthsUpTo = (day: string) => `${part(day, 1, 4)} * 12 + ${part(day, 6, 2)}`
const monthsOver = `(${monthsUpTo('@asOf')} - (${monthsUpTo('since_on')}) - (substr(@asOf, 9) < substr(since_on, 9)))`
/** Months that are over, / 12: five years to the day are 5. */
const years = `${monthsOver} / 12.0`

/** The last day since which so many months are over; perhaps none of the calendar, but days compare with it as text. */
function lastDaySince(months: string): string {
  const month = `(${monthsUpTo('@asOf')} - 1 - ${months})`
  return `CASE WHEN since_on IS NOT NULL THEN printf('%04d-%02d-%s', ${month} / 12, ${month} % 12 + 1, substr(@asOf, 9)) END`
}

const sources: Readonly<Record<Measure, Source>> = {
  contribution12m: bought('contribution_12m'),
  contribution: bought('contribution'),
  revenue12m: bought('revenue_12m'),
  revenue: bought('revenue'),
  orders: bought('orders'),
  averageDaysLate: {
    number: 'average_days_late',
    index: { column: 'average_days_late', worse: '>', needsPurchase: false },
  },
  recency: {
    number: 'CAST(julianday(@asOf) - julianday(last_purchase_on) AS INTEGER)',
    needsDay: true,
    index: { column: 'last_purchase_on', worse: '<', needsPurchase: false },
  },
  costToServeRatio: { number: 'CASE WHEN revenue_12m > 0 THEN cost_to_serve_12m * 100.0 / revenue_12m END' },
  yearsAsCustomer: {
    number: years,
    needsDay: true,
    span: { column: 'since_on', after: lastDaySince(`(${monthsOver} + 1)`), upTo: lastDaySince(monthsOver) },
  },
  referralsGiven: counted('referrals'),
  latestNps: { number: 'latest_nps' },
  openComplaints: counted('open_complaints', 'complaints'),
  complaints: counted('complaints'),
  fit: { number: 'fit', index: { column: 'fit', worse: '<', needsPurchase: false } },
}

/** SQL of a measure's number, null while unknown; what {@link dayFor} gives has to be bound. */
export function numberSql(measure: Measure): string {
  return sources[measure].number
}

/** What the SQL of these measures' numbers needs to be bound. */
export function dayFor(measures: readonly Measure[], asOf: string): { asOf?: string } {
  return measures.some((measure) => sources[measure].needsDay) ? { asOf } : {}
}

/** SQL of the ids of those that nobody is compared with. */
const archived = '(SELECT id FROM customer WHERE archived_at IS NOT NULL)'

/** The known numbers of a measure of all customers that are not archived, in no order. */
export function comparedNumbers(db: Database, table: FiguresTable, measure: Measure, asOf: string): number[] {
  const number = numberSql(measure)
  const rows = statement(
    db,
    `SELECT ${number} FROM ${table} WHERE ${number} IS NOT NULL AND customer_id NOT IN ${archived}`,
  )
  return rows.pluck().all(dayFor([measure], asOf)) as number[]
}

/**
 * The place of one customer by a measure. Counted over the measure's index, where it has one, instead of reading everyone:
 * the numbers in the index less those of the few who are not compared (archived, never bought).
 */
export function countPlace(
  db: Database,
  table: FiguresTable,
  measure: Measure,
  customerId: number,
  asOf: string,
): Place {
  const { index } = sources[measure]
  if (!index) return countEveryone(db, table, measure, customerId, asOf)
  const { column, worse, needsPurchase } = index
  const neverBought = `UNION SELECT customer_id FROM ${table} WHERE last_purchase_on IS NULL`
  return one<Place>(
    db,
    `WITH mine AS MATERIALIZED (SELECT ${column} AS number FROM ${table} WHERE customer_id = ?),
     outside AS MATERIALIZED (
       SELECT
         count(*) FILTER (WHERE ${column} ${worse} (SELECT number FROM mine)) AS worse,
         count(*) FILTER (WHERE ${column} = (SELECT number FROM mine)) AS same,
         count(${column}) AS "of"
       FROM ${table} WHERE customer_id IN (
         SELECT id FROM customer WHERE archived_at IS NOT NULL ${needsPurchase ? neverBought : ''}))
     SELECT
       (SELECT count(*) FROM ${table} WHERE ${column} ${worse} (SELECT number FROM mine)) - outside.worse AS worse,
       (SELECT count(*) FROM ${table} WHERE ${column} = (SELECT number FROM mine)) - outside.same AS same,
       (SELECT count(*) FROM ${table}) - (SELECT count(*) FROM ${table} WHERE ${column} IS NULL)
         - outside."of" AS "of"
     FROM outside`,
    [customerId],
  )
}

/** The same in one pass over everyone: for numbers that are ranked too seldom to pay for an index. */
function countEveryone(
  db: Database,
  table: FiguresTable,
  measure: Measure,
  customerId: number,
  asOf: string,
): Place {
  const { number, span } = sources[measure]
  const mine = (column: string) => `(SELECT ${column} FROM mine)`
  const of = span
    ? {
        mine: `${span.after} AS after, ${span.upTo} AS up_to`,
        number: span.column,
        worse: `number > ${mine('up_to')}`,
        same: `number > ${mine('after')} AND number <= ${mine('up_to')}`,
      }
    : {
        mine: `${number} AS number`,
        number,
        worse: `number ${better[measure] === 'more' ? '<' : '>'} ${mine('number')}`,
        same: `number = ${mine('number')}`,
      }
  return one<Place>(
    db,
    `WITH mine AS MATERIALIZED (SELECT ${of.mine} FROM ${table} WHERE customer_id = @who),
     compared AS (
       SELECT ${of.number} AS number FROM ${table} WHERE customer_id NOT IN ${archived})
     SELECT
       count(*) FILTER (WHERE ${of.worse}) AS worse,
       count(*) FILTER (WHERE ${of.same}) AS same,
       count(number) AS "of"
     FROM compared`,
    { who: customerId, ...dayFor([measure], asOf) },
  )
}
