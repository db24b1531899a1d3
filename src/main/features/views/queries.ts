import { savedViewSchema, type Look, type SavedView } from '../../../shared/operations/views'
import { all, first, insert, run, update, type Database } from '../../database/sql'

interface Row {
  id: number
  name: string
  query: string
  filter: string
  sort: string | null
  board: string | null
  goneTags: string
  gonePlace: string | null
}

/** Tags and a place that are asked for are looked up in their indexes. */
const viewsSql = `SELECT id, name, query, filter, sort, board,
    (SELECT json_group_array(wanted.value) FROM json_each(filter, '$.tags') AS wanted
     WHERE NOT EXISTS (SELECT 1 FROM customer_tag WHERE tag = wanted.value)) AS goneTags,
    iif(NOT EXISTS (SELECT 1 FROM customer WHERE place = filter ->> '$.place' COLLATE NOCASE),
      filter ->> '$.place', NULL) AS gonePlace
  FROM saved_view ORDER BY name COLLATE NOCASE`

/** The views the owner has saved, by name, with what they ask for and nobody has any more. */
export function savedViews(db: Database): SavedView[] {
  return all<Row>(db, viewsSql).map(({ filter, sort, board, goneTags, gonePlace, ...row }) =>
    savedViewSchema.parse({
      ...row,
      filter: JSON.parse(filter) as unknown,
      sort: sort === null ? null : (JSON.parse(sort) as unknown),
      board: board === null ? null : (JSON.parse(board) as unknown),
      gone: { tags: JSON.parse(goneTags) as unknown, place: gonePlace },
    }),
  )
}

/** The name of a view; undefined when there is none of that id. */
export function viewName(db: Database, id: number): string | undefined {
  return first<{ name: string }>(db, 'SELECT name FROM saved_view WHERE id = ?', [id])?.name
}

/** The view of that name, whatever its case. */
export function viewNamed(db: Database, name: string): { id: number; name: string } | undefined {
  return first(db, 'SELECT id, name FROM saved_view WHERE name = ? COLLATE NOCASE', [name])
}

/** What is stored of a look. Saved on the list, a view keeps how the board is laid out, and the other way round. */
function columnsOf({ query, filter, sort, board }: Look) {
  return {
    query,
    filter: JSON.stringify(filter),
    ...(sort && { sort: JSON.stringify(sort) }),
    ...(board && { board: JSON.stringify(board) }),
  }
}

/** Adds a view; its id. */
export function addView(db: Database, name: string, look: Look): number {
  return insert(db, 'saved_view', { name, ...columnsOf(look) })
}

export function changeView(db: Database, id: number, look: Look): void {
  update(db, 'saved_view', id, columnsOf(look))
}

export function renameView(db: Database, id: number, name: string): void {
  update(db, 'saved_view', id, { name })
}

export function removeView(db: Database, id: number): void {
  run(db, 'DELETE FROM saved_view WHERE id = ?', [id])
}

/** Removes the view of that name if it still is what is given. */
export function removeUnchanged(db: Database, name: string, look: Look): void {
  const { query, filter, sort = null, board = null } = columnsOf(look)
  run(
    db,
    `DELETE FROM saved_view
     WHERE name = @name AND query = @query AND filter = @filter AND sort IS @sort AND board IS @board`,
    { name, query, filter, sort, board },
  )
}
