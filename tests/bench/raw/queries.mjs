/** The least a question can cost: the SQL of the same answer on the application's own file, read and nothing more. */
import Sqlite from 'better-sqlite3'
import { timed } from '../numbers.mjs'

function open(database) {
  const db = new Sqlite(database, { readonly: true })
  db.pragma('cache_size = -65536')
  return db
}

/** Sum, count, last date and average days late of every customer from the covering index of the purchases. */
export function pass({ database, times }) {
  const rows = open(database).prepare(
    `SELECT customer_id, sum(amount), count(*), max(purchased_on),
       sum(CASE WHEN amount > 0 THEN amount * days_late END) / sum(CASE WHEN days_late IS NOT NULL THEN amount END)
     FROM purchase INDEXED BY purchase_figures GROUP BY customer_id`,
  )
  return timed(times, () => rows.raw().all())
}

const row = `customer.id, customer.external_id, customer.name, customer.status, customer.place, figures.revenue,
  figures.contribution, figures.orders, figures.last_purchase_on, figures.average_days_late, figures.open_amount,
  figures.grade, figures.score`
const joined = 'customer_figures AS figures CROSS JOIN customer ON customer.id = figures.customer_id'

/** A page of 100 customers in an order, with the number of all. */
export function list({ database, times, by }) {
  const db = open(database)
  const page = db.prepare(
    by === 'name'
      ? `SELECT ${row} FROM customer CROSS JOIN customer_figures AS figures ON figures.customer_id = customer.id
         ORDER BY customer.name COLLATE NOCASE, customer.id LIMIT 100`
      : `SELECT ${row} FROM ${joined} ORDER BY figures.revenue DESC, figures.customer_id DESC LIMIT 100`,
  )
  const total = db.prepare('SELECT count(*) FROM customer')
  return timed(times, () => [total.get(), page.all()])
}

/** The first 50 customers for each of the typed words, best first, with the number of all that match. */
export function search({ database, typed }) {
  const db = open(database)
  const found = db.prepare(
    `SELECT rowid FROM customer_search WHERE customer_search MATCH ? ORDER BY rowid LIMIT 50`,
  )
  const total = db.prepare('SELECT count(*) FROM customer_search WHERE customer_search MATCH ?')
  const one = db.prepare(
    `SELECT ${row} FROM customer JOIN customer_figures AS figures ON figures.customer_id = customer.id
     WHERE customer.id = ?`,
  )
  return timed(typed.length, (round) => {
    const words = typed[round].trim().split(/\s+/)
    const match = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')
    total.get(match)
    return found.all(match).map(({ rowid }) => one.get(rowid))
  })
}

/** Every customer with what a card on the board shows, best score first. */
export function board({ database, times }) {
  const cards = open(database).prepare(`SELECT ${row} FROM ${joined} ORDER BY figures.score DESC`)
  return timed(times, () => cards.all())
}

/** One customer whole, with figures and the latest 100 purchases. */
export function card({ database, ids }) {
  const db = open(database)
  const questions = [
    'SELECT * FROM customer WHERE id = ?',
    'SELECT * FROM customer_figures WHERE customer_id = ?',
    'SELECT * FROM purchase WHERE customer_id = ? ORDER BY purchased_on DESC LIMIT 100',
    'SELECT * FROM customer_tag WHERE customer_id = ?',
    'SELECT * FROM rating WHERE customer_id = ?',
    'SELECT * FROM grade_change WHERE customer_id = ?',
  ].map((sql) => db.prepare(sql))
  return timed(ids.length, (round) => questions.map((question) => question.all(ids[round])))
}
