/** The least an import can be: papaparse, then plain inserts and an index, in one transaction that survives a power cut. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import Sqlite from 'better-sqlite3'

const minor = (text) => Math.round(Number(text) * 100)

function parse(path) {
  return Papa.parse(readFileSync(path, 'utf8'), { skipEmptyLines: true }).data.slice(1)
}

const tables = {
  customers: {
    sql: `CREATE TABLE customer (
      id INTEGER PRIMARY KEY, number TEXT, name TEXT, kind TEXT, contact TEXT, email TEXT, phone TEXT, street TEXT, code TEXT,
      city TEXT, country TEXT, since TEXT, tags TEXT)`,
    insert: `INSERT INTO customer VALUES (NULL${', ?'.repeat(12)})`,
    index: 'CREATE UNIQUE INDEX customer_number ON customer (number)',
    values: (row) => row,
  },
  purchases: {
    sql: `CREATE TABLE purchase (
      id INTEGER PRIMARY KEY, number TEXT, customer_id INTEGER, purchased_on TEXT, amount INTEGER, cost INTEGER, due_on TEXT,
      paid_on TEXT, channel TEXT, items TEXT)`,
    insert: `INSERT INTO purchase VALUES (NULL${', ?'.repeat(9)})`,
    index:
      'CREATE INDEX purchase_figures ON purchase (customer_id, purchased_on, amount, cost, due_on, paid_on)',
    values: ([number, customer, on, amount, cost, due, paid, channel, items], ids) => [
      number,
      ids.get(customer),
      on,
      minor(amount),
      minor(cost),
      due,
      paid || null,
      channel,
      items,
    ],
  },
}

/** Parses and inserts both files; gives the milliseconds of `{ customers, purchases }`. */
export function importFiles({ directory, ...paths }) {
  const file = join(directory, 'raw.db')
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const taken = {}
  let ids = new Map()
  for (const [name, { sql, insert, index, values }] of Object.entries(tables)) {
    const start = performance.now()
    const rows = parse(paths[name])
    db.transaction(() => {
      db.exec(sql)
      const statement = db.prepare(insert)
      for (const row of rows) statement.run(values(row, ids))
      db.exec(index)
    })()
    taken[name] = performance.now() - start
    if (name === 'customers') {
      ids = new Map(db.prepare('SELECT number, id FROM customer').raw().all())
    }
  }
  db.close()
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  return taken
}
