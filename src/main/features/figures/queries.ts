import { manyRows, updateInBulk } from '../../database/bulk'
import { sortNameSql } from '../../database/sortName'
import { all, one, run, type Database } from '../../database/sql'
import { knownColumns, knownJoins, noteReferrers } from './queries-known'

/**
 * Where a query finds the figures of customers: the table that is kept in step, or one counted for another day.
 * Both have the same columns.
 */
export type FiguresTable = 'main.customer_figures' | 'temp.figures_as_of'

export interface DerivedState {
  as_of: string | null
  all_figures: 0 | 1
  all_fit: 0 | 1
  all_grades: 0 | 1
  cause: string
}

export interface FiguresParameters {
  /** The day the figures are for. */
  asOf: string
  /** First day of the 12 months that end on it. */
  from12m: string
  /** What an hour costs, in minor units. */
  hourlyRate: number
  /** Stands in where the cost of goods is unknown, in percent of the amount. */
  defaultMarginPercent: number
}

/** Cost of goods of one purchase, in minor units: as known, else by the default margin, rounded. */
const estimatedCost = 'round(amount * (100 - @defaultMarginPercent) / 100.0)'
const costOfGoods = `coalesce(cost, ${estimatedCost})`

/** Cost to serve of a group of touchpoints, in minor units: minutes at the hourly rate, rounded once, plus expenses. */
function costToServe(minutes = 'minutes', expense = 'expense'): string {
  return `CAST(round(sum(${minutes}) * @hourlyRate / 60.0) AS INTEGER) + sum(${expense})`
}

/** What every customer's touchpoints cost, of all time and of the 12 months, and the day of the last one. */
function servedSql(only = ''): string {
  const within12m = (column: string) => `CASE WHEN happened_on >= @from12m THEN ${column} ELSE 0 END`
  return `SELECT
      customer_id,
      ${costToServe()} AS cost,
      ${costToServe(within12m('minutes'), within12m('expense'))} AS cost_12m,
      max(happened_on) AS last_on
    FROM touchpoint INDEXED BY touchpoint_figures
    WHERE happened_on <= @asOf ${only}
    GROUP BY customer_id`
}

/** What is counted about a customer, and what their name is sorted by; the other columns of a figures table are grading's and the persona's. */
const figureColumns = [
  'revenue',
  'revenue_12m',
  'contribution',
  'contribution_12m',
  'estimated_cost',
  'cost_to_serve',
  'cost_to_serve_12m',
  'orders',
  'first_purchase_on',
  'last_purchase_on',
  'average_days_late',
  'open_amount',
  'last_touch_on',
  'since_on',
  'referrals',
  'latest_nps',
  'complaints',
  'open_complaints',
  'sort_name',
] as const

/**
 * The figures of customers, counted as PRODUCT's "How things are counted" says:
 * revenue: sum of amounts, refunds included. orders: purchases with a positive amount.
 * cost of goods: as known, else amount × (1 − default margin), rounded to minor units per purchase.
 * cost to serve: minutes × hourly rate / 60, rounded once per customer and period, plus expenses.
 * averageDaysLate: purchases with a due date and a positive amount, weighted by amount; days from due to paid, or to
 * the day itself while unpaid; early is 0. Settled without a paid date says nothing about days.
 * openAmount: positive, due, not paid by the day, not settled.
 * Since when, whom they brought and what they said: queries-known.ts.
 */
function countedSql(scope: 'all' | 'dirty'): string {
  const only = (column: string) =>
    scope === 'all' ? '' : `AND ${column} IN (SELECT customer_id FROM customer_dirty)`
  const due = 'amount > 0 AND due_on IS NOT NULL'
  const open = `${due} AND settled = 0 AND (paid_on IS NULL OR paid_on > @asOf)`
  // Most purchases fail most filters, and a filtered row costs a sum nothing: half the time of CASE inside the sums.
  const sum = (value: string, filter: string) => `coalesce(sum(${value}) FILTER (WHERE ${filter}), 0)`
  return `SELECT
    customer.id AS customer_id,
    coalesce(bought.revenue, 0) AS revenue,
    coalesce(bought.revenue_12m, 0) AS revenue_12m,
    coalesce(bought.revenue - bought.cost, 0) - coalesce(served.cost, 0) AS contribution,
    coalesce(bought.revenue_12m - bought.cost_12m, 0) - coalesce(served.cost_12m, 0) AS contribution_12m,
    coalesce(bought.estimated, 0) AS estimated_cost,
    coalesce(served.cost, 0) AS cost_to_serve,
    coalesce(served.cost_12m, 0) AS cost_to_serve_12m,
    coalesce(bought.orders, 0) AS orders,
    bought.first_on AS first_purchase_on,
    bought.last_on AS last_purchase_on,
    bought.days_late AS average_days_late,
    coalesce(bought.open_amount, 0) AS open_amount,
    served.last_on AS last_touch_on,
    ${knownColumns},
    ${sortNameSql('customer.name')} AS sort_name
  FROM customer
  LEFT JOIN (
    SELECT
      customer_id,
      sum(amount) AS revenue,
      ${sum('amount', 'purchased_on >= @from12m')} AS revenue_12m,
      CAST(coalesce(sum(cost), 0) + ${sum(estimatedCost, 'cost IS NULL')} AS INTEGER) AS cost,
      CAST(${sum('cost', 'purchased_on >= @from12m')}
        + ${sum(estimatedCost, 'cost IS NULL AND purchased_on >= @from12m')} AS INTEGER) AS cost_12m,
      CAST(${sum(estimatedCost, 'cost IS NULL')} AS INTEGER) AS estimated,
      count(*) FILTER (WHERE amount > 0) AS orders,
      min(purchased_on) AS first_on,
      max(purchased_on) AS last_on,
      (${sum('amount * 1.0 * days_late', 'amount > 0 AND paid_on <= @asOf')}
        + ${sum('amount * max(0, julianday(@asOf) - julianday(due_on))', open)})
        / sum(amount) FILTER (WHERE ${due} AND (paid_on <= @asOf OR settled = 0)) AS days_late,
      ${sum('amount', open)} AS open_amount
    FROM purchase INDEXED BY purchase_figures
    WHERE purchased_on <= @asOf ${only('customer_id')}
    GROUP BY customer_id
  ) AS bought ON bought.customer_id = customer.id
  LEFT JOIN (
    ${servedSql(only('customer_id'))}
  ) AS served ON served.customer_id = customer.id
  ${knownJoins(only)}
  WHERE true ${only('customer.id')}`
}

const countedColumns = `customer_id, ${figureColumns.join(', ')}`
const takeOver = `ON CONFLICT (customer_id) DO UPDATE SET
  ${figureColumns.map((column) => `${column} = excluded.${column}`).join(', ')}`
/** Whether a row counted anew is another one: written, it costs an entry in each of a dozen indexes; compared, nothing. */
function differs(from: string, counted: string): string {
  return figureColumns.map((column) => `${from}.${column} IS NOT ${counted}.${column}`).join(' OR ')
}

/** Counts the figures of all or of the dirty customers anew; rows of customers that are gone go too. */
export function countFigures(
  db: Database,
  into: FiguresTable,
  scope: 'all' | 'dirty',
  parameters: FiguresParameters,
): void {
  const { asOf, from12m, hourlyRate, defaultMarginPercent } = parameters
  const bound = { asOf, from12m, hourlyRate, defaultMarginPercent }
  if (scope === 'dirty') noteReferrers(db, dirtyCount(db))
  const rows = scope === 'all' ? customerCount(db) : dirtyCount(db)
  if (into === 'main.customer_figures' && rows >= manyRows) countMany(db, scope, bound)
  else {
    const table = into.slice(into.indexOf('.') + 1)
    const counted = `SELECT ${countedColumns} FROM (${countedSql(scope)}) WHERE true`
    const write = `INSERT INTO ${into} (${countedColumns}) ${counted} ${takeOver}`
    run(db, `${write} WHERE ${differs(table, 'excluded')}`, bound)
  }
  run(
    db,
    `DELETE FROM ${into} WHERE customer_id NOT IN (SELECT id FROM customer)
     ${scope === 'all' ? '' : 'AND customer_id IN (SELECT customer_id FROM customer_dirty)'}`,
  )
}

/** Counts many customers: what differs is gathered first, so that the indexes can be built anew when that is most of them. */
function countMany(
  db: Database,
  scope: 'all' | 'dirty',
  bound: Readonly<Record<string, string | number>>,
): void {
  db.exec('DROP TABLE IF EXISTS temp.figures_counted')
  run(
    db,
    `CREATE TEMP TABLE figures_counted AS
     SELECT counted.* FROM (${countedSql(scope)}) AS counted
     LEFT JOIN main.customer_figures AS figures ON figures.customer_id = counted.customer_id
     WHERE figures.customer_id IS NULL OR ${differs('figures', 'counted')}`,
    bound,
  )
  // Those of whom nothing is known yet stand together at one end of every index, where entries cost little.
  const { moved } = one<{ moved: number }>(
    db,
    `SELECT count(*) AS moved FROM temp.figures_counted
     WHERE first_purchase_on IS NOT NULL OR last_touch_on IS NOT NULL`,
  )
  updateInBulk(db, 'customer_figures', { rows: moved, columns: figureColumns }, () => {
    run(
      db,
      `INSERT INTO main.customer_figures (${countedColumns})
       SELECT ${countedColumns} FROM temp.figures_counted WHERE true ${takeOver}`,
    )
  })
  db.exec('DROP TABLE temp.figures_counted')
}

/**
 * Counts anew what another hourly rate changes in figures that are in step otherwise: cost to serve of those with
 * touchpoints, and their contribution by the difference. What was bought stays as it is.
 */
export function countServed(db: Database, { asOf, from12m, hourlyRate }: FiguresParameters): void {
  const { served } = one<{ served: number }>(
    db,
    'SELECT count(DISTINCT customer_id) AS served FROM touchpoint WHERE happened_on <= @asOf',
    { asOf },
  )
  const columns = ['contribution', 'contribution_12m']
  updateInBulk(db, 'customer_figures', { rows: served, columns }, () => {
    run(
      db,
      `WITH served AS MATERIALIZED (${servedSql()})
       UPDATE customer_figures AS figures SET
         contribution = contribution + cost_to_serve - served.cost,
         contribution_12m = contribution_12m + cost_to_serve_12m - served.cost_12m,
         cost_to_serve = served.cost,
         cost_to_serve_12m = served.cost_12m
       FROM served
       WHERE figures.customer_id = served.customer_id
         AND (cost_to_serve <> served.cost OR cost_to_serve_12m <> served.cost_12m)`,
      { asOf, from12m, hourlyRate },
    )
  })
}

export interface YearFigures {
  year: number
  revenue: number
  contribution: number
  orders: number
}

/**
 * Revenue, contribution (minor units) and orders of one customer by calendar year up to a day, oldest first; only years
 * in which something was bought or time was spent. Cost to serve is rounded once a year, so the years can differ from
 * the figure of all time by a minor unit each.
 */
export function yearlyFigures(
  db: Database,
  customerId: number,
  { asOf, hourlyRate, defaultMarginPercent }: Omit<FiguresParameters, 'from12m'>,
): YearFigures[] {
  return all<YearFigures>(
    db,
    `SELECT year, sum(revenue) AS revenue, sum(contribution) AS contribution, sum(orders) AS orders FROM (
       SELECT
         CAST(substr(purchased_on, 1, 4) AS INTEGER) AS year,
         sum(amount) AS revenue,
         sum(amount) - CAST(sum(${costOfGoods}) AS INTEGER) AS contribution,
         sum(amount > 0) AS orders
       FROM purchase INDEXED BY purchase_figures
       WHERE customer_id = @customerId AND purchased_on <= @asOf
       GROUP BY 1
       UNION ALL
       SELECT CAST(substr(happened_on, 1, 4) AS INTEGER), 0, -(${costToServe()}), 0
       FROM touchpoint INDEXED BY touchpoint_figures
       WHERE customer_id = @customerId AND happened_on <= @asOf
       GROUP BY 1
     )
     GROUP BY year ORDER BY year`,
    { customerId, asOf, hourlyRate, defaultMarginPercent },
  )
}

/** Makes the empty table for figures of another day, on this connection only. */
export function createFiguresAsOf(db: Database): void {
  const { sql } = one<{ sql: string }>(db, `SELECT sql FROM sqlite_schema WHERE name = 'customer_figures'`)
  db.exec('DROP TABLE IF EXISTS temp.figures_as_of')
  db.exec(sql.replace(/CREATE TABLE "?customer_figures"?/, 'CREATE TEMP TABLE figures_as_of'))
}

/** What of the derived tables is out of step. */
export function derivedState(db: Database): DerivedState {
  return one<DerivedState>(db, 'SELECT as_of, all_figures, all_fit, all_grades, cause FROM derived_state')
}

/** True while everyone's cost to serve waits to be counted with another hourly rate. */
export function servedOutOfStep(db: Database): boolean {
  return one<{ all_served: 0 | 1 }>(db, 'SELECT all_served FROM derived_state').all_served === 1
}

/** How many customers wait for their derived rows. */
export function dirtyCount(db: Database): number {
  return one<{ dirty: number }>(db, 'SELECT count(*) AS dirty FROM customer_dirty').dirty
}

/** How many customers there are, archived ones included. */
export function customerCount(db: Database): number {
  return one<{ customers: number }>(db, 'SELECT count(*) AS customers FROM customer').customers
}

/** Notes that the derived tables of the dirty customers are in step again. */
export function clearDirty(db: Database): void {
  run(db, 'DELETE FROM customer_dirty')
}

/** Notes that everything is in step, with figures for this day. */
export function markSettled(db: Database, asOf: string): void {
  run(
    db,
    'UPDATE derived_state SET as_of = ?, all_figures = 0, all_served = 0, all_fit = 0, all_grades = 0',
    [asOf],
  )
}

/** Notes that the figures that stand were not counted for any day: they are not what became of one. */
export function forgetDay(db: Database): void {
  run(db, 'UPDATE derived_state SET as_of = NULL')
}

/** What a change of grade that is still to be counted will be put down to. */
export function noteCause(db: Database, cause: string): void {
  run(db, 'UPDATE derived_state SET cause = ?', [cause])
}

/** The newest day something was bought; null without purchases. */
export function newestPurchaseOn(db: Database): string | null {
  return one<{ newest: string | null }>(db, 'SELECT max(purchased_on) AS newest FROM purchase').newest
}
