import { insertInBulk } from '../../database/bulk'
import { insertRows } from '../../database/insertRows'
import { all, first, one, run, type Database, type SqlValue } from '../../database/sql'
import type { KnownPurchase, KnownPurchases } from './purchaseMatch'

/** The purchases, looked up one by one. */
export function knownPurchases(db: Database): KnownPurchases {
  const columns =
    'id, customer_id, number, purchased_on, amount, cost, due_on, paid_on, settled, channel, items'
  const byNumber = `SELECT ${columns} FROM purchase WHERE number = ?`
  const alike = `SELECT ${columns} FROM purchase WHERE customer_id = ? AND purchased_on = ? AND amount = ? ORDER BY id`
  return {
    isEmpty: first(db, 'SELECT 1 FROM purchase LIMIT 1') === undefined,
    byNumber: (number) => first<KnownPurchase>(db, byNumber, [number]),
    alike: (customerId, purchasedOn, amount) =>
      all<KnownPurchase>(db, alike, [customerId, purchasedOn, amount]),
  }
}

const purchaseColumns = [
  'customer_id',
  'number',
  'purchased_on',
  'amount',
  'cost',
  'due_on',
  'paid_on',
  'settled',
  'channel',
  'items',
]

/** Inserts purchases, their values in this order: customer_id, number, purchased_on, amount, cost, due_on, paid_on,
 * settled, channel, items. */
export function insertPurchases(db: Database, count: number, rows: Iterable<readonly SqlValue[]>): void {
  const afterwards = ['UPDATE derived_state SET all_figures = 1, all_grades = 1']
  insertInBulk(db, 'purchase', { rows: count, afterwards }, () => {
    insertRows(db, 'purchase', purchaseColumns, rows)
  })
}

/** Changes a purchase to what an import made of it. */
export function changePurchase(db: Database, next: KnownPurchase): void {
  run(
    db,
    `UPDATE purchase SET purchased_on = ?, amount = ?, cost = ?, due_on = ?, paid_on = ?, settled = ?, channel = ?,
       items = ? WHERE id = ?`,
    [
      next.purchased_on,
      next.amount,
      next.cost,
      next.due_on,
      next.paid_on,
      next.settled,
      next.channel,
      next.items,
      next.id,
    ],
  )
}

/** One purchase as it is. */
export function purchaseById(db: Database, id: number): KnownPurchase {
  return one<KnownPurchase>(
    db,
    `SELECT id, customer_id, number, purchased_on, amount, cost, due_on, paid_on, settled, channel, items
     FROM purchase WHERE id = ?`,
    [id],
  )
}
