import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginAction, finishAction } from '../../../../src/main/database/history'
import { manyRows } from '../../../../src/main/database/bulk'
import { migrate } from '../../../../src/main/database/migrate'
import { openConnection } from '../../../../src/main/database/open'
import { all, one, run, type Database } from '../../../../src/main/database/sql'
import { countFigures, createFiguresAsOf } from '../../../../src/main/features/figures/queries'

const parameters = { asOf: '2026-03-15', from12m: '2025-03-16', hourlyRate: 6000, defaultMarginPercent: 40 }
const numbers = 'WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < @count)'

describe('the figures of many customers', () => {
  let db: Database
  beforeEach(() => {
    db = openConnection(':memory:', { create: true })
    migrate(db)
    run(db, 'DELETE FROM customer_dirty')
  })
  afterEach(() => {
    db.close()
  })

  function change(work: () => void): void {
    const action = beginAction(db, '2026-03-15T08:00:00Z')
    work()
    finishAction(db, action, { name: 'Change', cause: 'data' })
  }

  function addCustomers(count: number): void {
    run(
      db,
      `${numbers} INSERT INTO customer (name, kind, status, created_at, updated_at)
       SELECT 'Ann', 'person', 'active', '', '' FROM number`,
      { count },
    )
  }

  /** Purchases spread over the first customers, with and without cost, due and paid dates; some after the day. */
  function addPurchases(count: number, customers: number): void {
    run(
      db,
      `${numbers} INSERT INTO purchase (customer_id, purchased_on, amount, cost, due_on, paid_on)
       SELECT CASE n * 7919 % @customers % 10 WHEN 0 THEN 1 ELSE n * 7919 % @customers END,
         date('2024-01-01', (n * 31 % 830) || ' days'), n * 7717 % 9000 - 500,
         CASE WHEN n % 3 THEN n * 31 % 4000 END,
         CASE WHEN n % 4 THEN date('2024-01-15', (n * 31 % 830) || ' days') END,
         CASE WHEN n % 5 > 1 THEN date('2024-01-10', (n * 31 % 830 + n % 20) || ' days') END
       FROM number`,
      { count, customers },
    )
  }

  function kept(table: string): unknown[] {
    return all(db, `SELECT * FROM ${table} ORDER BY customer_id`)
  }

  /** Counts what is out of step, which has to give what counting each customer into an empty table gives. */
  function expectCountedRight(scope: 'all' | 'dirty'): void {
    const schema = all(db, 'SELECT name, sql FROM sqlite_schema ORDER BY name')
    countFigures(db, 'main.customer_figures', scope, parameters)
    run(db, 'DELETE FROM customer_dirty')
    createFiguresAsOf(db)
    countFigures(db, 'temp.figures_as_of', 'all', parameters)
    expect(kept('main.customer_figures')).toEqual(kept('temp.figures_as_of'))
    expect(all(db, 'SELECT name, sql FROM sqlite_schema ORDER BY name')).toEqual(schema)
    expect(one(db, 'PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
  }

  it('are those of each, whether all are new, most change, few change or some go', () => {
    change(() => {
      addCustomers(manyRows)
    })
    expectCountedRight('dirty')
    change(() => {
      addPurchases(3 * manyRows, manyRows)
    })
    expectCountedRight('all')
    change(() => {
      addPurchases(20, 15)
    })
    expectCountedRight('all')
    change(() => {
      run(db, 'DELETE FROM purchase WHERE customer_id % 10 = 0')
      run(db, 'DELETE FROM customer WHERE id % 10 = 0')
      addCustomers(manyRows)
      addPurchases(2 * manyRows, manyRows / 10)
    })
    expectCountedRight('dirty')
  })
})
