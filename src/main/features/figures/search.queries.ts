import { manyRows } from '../../database/bulk'
import { run, type Database } from '../../database/sql'
import { customerCount, dirtyCount } from './queries'

/** Bytes FTS5 gathers before it writes a part of the index, which it has to merge later; the first is its own default. */
const roomToSort = { usual: 1 << 20, many: 1 << 26 }

/** Writes the search rows of all or of the dirty customers anew. */
export function refreshSearch(db: Database, scope: 'all' | 'dirty'): void {
  const rows = scope === 'all' ? customerCount(db) : dirtyCount(db)
  if (rows < manyRows) {
    writeSearchRows(db, scope)
    return
  }
  const setRoom = (bytes: number) =>
    run(db, `INSERT INTO customer_search (customer_search, rank) VALUES ('hashsize', CAST(? AS INTEGER))`, [
      bytes,
    ])
  setRoom(roomToSort.many)
  writeSearchRows(db, scope)
  setRoom(roomToSort.usual)
}

function writeSearchRows(db: Database, scope: 'all' | 'dirty'): void {
  const dirty = '(SELECT customer_id FROM customer_dirty)'
  if (scope === 'all') run(db, `INSERT INTO customer_search (customer_search) VALUES ('delete-all')`)
  else run(db, `DELETE FROM customer_search WHERE rowid IN ${dirty}`)
  // Most lists hold one thing or nothing; unfolding those too takes twice the time.
  const values = (column: string, field: string) => `CASE json_array_length(customer.${column})
    WHEN 0 THEN ''
    WHEN 1 THEN coalesce(customer.${column} ->> '$[0].${field}', '')
    ELSE (SELECT coalesce(group_concat(part.value ->> '${field}', ' '), '') FROM json_each(customer.${column}) AS part)
  END`
  run(
    db,
    `INSERT INTO customer_search (rowid, name, contacts, emails, phones, place, tags)
     SELECT
       customer.id,
       customer.name || ' ' || coalesce(customer.external_id, '') || coalesce((
         SELECT group_concat(' ' || name || ' ' || coalesce(external_id, ''), '') FROM customer_alias
         WHERE customer_alias.customer_id = customer.id), ''),
       ${values('contacts', 'name')},
       ${values('emails', 'value')} || ' ' || ${values('contacts', 'email')},
       ${values('phones', 'value')} || ' ' || ${values('contacts', 'phone')},
       ${values('addresses', 'city')} || ' ' || ${values('addresses', 'postalCode')} || ' '
         || ${values('addresses', 'country')},
       coalesce((SELECT group_concat(tag, ' ') FROM customer_tag WHERE customer_id = customer.id), '')
     FROM customer ${scope === 'all' ? '' : `WHERE customer.id IN ${dirty}`}`,
  )
}
