import { expect, it } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all } from '../../../src/main/database/sql'

const number = migrations.find(({ sql }) => sql.includes('DROP INDEX figures_by_revenue'))?.number ?? 0

it('keeps every index and the order it gives, the id last, without naming the id', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  const names = () =>
    all<{ name: string }>(
      db,
      `SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('customer', 'customer_figures') ORDER BY name`,
    ).map(({ name }) => name)
  const before = names()
  migrate(db, number)
  expect(names()).toEqual(before)
  const plan = (sql: string) =>
    all<{ detail: string }>(db, `EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => detail)
  for (const column of ['revenue', 'contribution_12m', 'orders', 'last_purchase_on', 'score', 'fit']) {
    expect(
      plan(`SELECT customer_id FROM customer_figures ORDER BY ${column} DESC, customer_id DESC LIMIT 100`),
    ).toEqual([expect.stringMatching(/^SCAN customer_figures USING COVERING INDEX figures_by_/)])
  }
  expect(plan('SELECT id FROM customer ORDER BY name COLLATE NOCASE, id LIMIT 100')).toEqual([
    'SCAN customer USING COVERING INDEX customer_by_name',
  ])
  db.close()
})
