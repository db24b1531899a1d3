import type { Purchase, PurchaseDraft } from '../../../shared/operations/purchases'
import { all, first, insert, one, run, update, type Database, type SqlValue } from '../../database/sql'

interface PurchaseRow {
  id: number
  customer_id: number
  customer_name: string
  number: string | null
  purchased_on: string
  amount: number
  cost: number | null
  due_on: string | null
  paid_on: string | null
  settled: 0 | 1
  channel: string
  items: string
}

const rowSql = `SELECT purchase.id, purchase.customer_id, customer.name AS customer_name, purchase.number,
  purchase.purchased_on, purchase.amount, purchase.cost, purchase.due_on, purchase.paid_on, purchase.settled,
  purchase.channel, purchase.items
  FROM purchase JOIN customer ON customer.id = purchase.customer_id`

function purchaseOf(row: PurchaseRow): Purchase {
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    number: row.number,
    purchasedOn: row.purchased_on,
    amount: row.amount,
    cost: row.cost,
    dueOn: row.due_on,
    paidOn: row.paid_on,
    settled: row.settled === 1,
    channel: row.channel,
    items: row.items,
  }
}

/** Which purchases: of one customer or of all, from a day to a day (both included). */
export interface PurchaseQuery {
  customerId?: number | undefined
  from?: string | undefined
  to?: string | undefined
}

function selection({ customerId, from, to }: PurchaseQuery) {
  const conditions = ['true']
  const parameters: Record<string, SqlValue> = {}
  if (customerId !== undefined) {
    conditions.push('purchase.customer_id = @customerId')
    parameters['customerId'] = customerId
  }
  if (from !== undefined) {
    conditions.push('purchase.purchased_on >= @from')
    parameters['from'] = from
  }
  if (to !== undefined) {
    conditions.push('purchase.purchased_on <= @to')
    parameters['to'] = to
  }
  const index = customerId === undefined ? 'purchase_by_day' : 'purchase_figures'
  return { from: `purchase INDEXED BY ${index}`, where: conditions.join(' AND '), parameters }
}

/** The statement that finds the ids of a page, newest first. */
export function pageSql(query: PurchaseQuery): { sql: string; parameters: Record<string, SqlValue> } {
  const { from, where, parameters } = selection(query)
  return {
    sql: `SELECT id FROM ${from} WHERE ${where}
      ORDER BY purchase.purchased_on DESC, purchase.id DESC LIMIT @limit OFFSET @offset`,
    parameters,
  }
}

/** One page of purchases, newest first. */
export function purchasePage(
  db: Database,
  query: PurchaseQuery,
  page: { limit: number; offset: number },
): Purchase[] {
  const { sql, parameters } = pageSql(query)
  const ids = all<{ id: number }>(db, sql, { ...parameters, limit: page.limit, offset: page.offset })
  return all<PurchaseRow>(
    db,
    `${rowSql} WHERE purchase.id IN (SELECT value FROM json_each(?))
     ORDER BY purchase.purchased_on DESC, purchase.id DESC`,
    [JSON.stringify(ids.map((row) => row.id))],
  ).map(purchaseOf)
}

/** How many purchases there are, and the sum of their amounts (minor units, refunds included). */
export function purchaseTotals(db: Database, query: PurchaseQuery): { total: number; amount: number } {
  const { from, where, parameters } = selection(query)
  return one(
    db,
    `SELECT count(*) AS total, coalesce(sum(amount), 0) AS amount FROM ${from} WHERE ${where}`,
    parameters,
  )
}

/** One purchase; undefined when there is none of that id. */
export function readPurchase(db: Database, id: number): Purchase | undefined {
  const row = first<PurchaseRow>(db, `${rowSql} WHERE purchase.id = ?`, [id])
  return row && purchaseOf(row)
}

/** The purchase that carries a number. */
export function purchaseByNumber(db: Database, number: string): Purchase | undefined {
  const row = first<PurchaseRow>(db, `${rowSql} WHERE purchase.number = ?`, [number])
  return row && purchaseOf(row)
}

const columnOf: Readonly<Record<keyof PurchaseDraft, string>> = {
  customerId: 'customer_id',
  number: 'number',
  purchasedOn: 'purchased_on',
  amount: 'amount',
  cost: 'cost',
  dueOn: 'due_on',
  paidOn: 'paid_on',
  settled: 'settled',
  channel: 'channel',
  items: 'items',
}

function columnValues(fields: Partial<PurchaseDraft>): Record<string, SqlValue> {
  const columns: Record<string, SqlValue> = {}
  for (const key of Object.keys(fields) as (keyof PurchaseDraft)[]) {
    const value = fields[key]
    if (value !== undefined) columns[columnOf[key]] = typeof value === 'boolean' ? Number(value) : value
  }
  return columns
}

/** Adds a purchase; the new id. */
export function insertPurchase(db: Database, draft: PurchaseDraft): number {
  return insert(db, 'purchase', columnValues(draft))
}

/** Changes columns of a purchase. */
export function updatePurchase(db: Database, id: number, changes: Partial<PurchaseDraft>): void {
  update(db, 'purchase', id, columnValues(changes))
}

/** Removes a purchase. */
export function deletePurchase(db: Database, id: number): void {
  run(db, 'DELETE FROM purchase WHERE id = ?', [id])
}
