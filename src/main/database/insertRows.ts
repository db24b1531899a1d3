import { statement, type Database, type SqlValue } from './sql'

type Row = readonly SqlValue[]

/** A statement for several rows, and which columns it is told once for all of them and which of each row. */
interface PackStatement {
  sql: string
  common: readonly number[]
  own: readonly number[]
}

/** Rows put into one statement: fewer calls into SQLite take 40% off the time; the more rows, the less they have in common. */
const rowsTogether = 20

/** Lists have few patterns of what neighbours have in common; after so many, no further ones are told apart. */
const mostPatterns = 16

/**
 * Inserts rows whose values stand in the order of the columns. Names are ours, never input. What all rows of a statement
 * have in common (an empty column, a day) is handed over once: handing a text to SQLite takes as long as writing it does.
 * @param twice what becomes of a row that is there already in the sense of a unique index. `fail` leaves the rows before it: what
 *   calls this takes its whole transaction back, and SQLite need not keep what every statement changes for taking back that alone
 */
export function insertRows(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: Iterable<Row>,
  twice: 'fail' | 'ignore' = 'fail',
): void {
  const into = `INSERT OR ${twice} INTO ${table} (${columns.join(', ')}) VALUES `
  const nothing = '?'.repeat(columns.length)
  const known = new Map<string, PackStatement>()
  let pack: Row[] = []
  for (const row of rows) {
    pack.push(row)
    if (pack.length < rowsTogether) continue
    const found = patternOf(pack, columns.length)
    const pattern = known.has(found) || known.size < mostPatterns ? found : nothing
    let packStatement = known.get(pattern)
    if (!packStatement) known.set(pattern, (packStatement = statementOf(into, pattern)))
    insertPack(db, packStatement, pack)
    pack = []
  }
  const single = into + rowOf(nothing)
  for (const row of pack) statement(db, single).run(row)
}

function insertPack(db: Database, { sql, common, own }: PackStatement, pack: readonly Row[]): void {
  const values: SqlValue[] = []
  for (const row of pack) for (const column of own) values.push(row[column] ?? null)
  const [first = []] = pack
  const shared = Object.fromEntries(common.map((column) => [String(column), first[column] ?? null]))
  statement(db, sql).run(values, shared)
}

/** A sign for each column: '@' where all rows have the same value, '?' elsewhere. */
function patternOf(pack: readonly Row[], width: number): string {
  const [first = []] = pack
  let pattern = ''
  for (let column = 0; column < width; column += 1) {
    const value = first[column]
    let sign = '@'
    for (const row of pack) {
      if (row[column] === value) continue
      sign = '?'
      break
    }
    pattern += sign
  }
  return pattern
}

function statementOf(into: string, pattern: string): PackStatement {
  const columns = Array.from(pattern, (_, column) => column)
  return {
    sql: into + Array<string>(rowsTogether).fill(rowOf(pattern)).join(', '),
    common: columns.filter((column) => pattern[column] === '@'),
    own: columns.filter((column) => pattern[column] === '?'),
  }
}

function rowOf(pattern: string): string {
  const signs = Array.from(pattern, (sign, column) => (sign === '@' ? `@${String(column)}` : '?'))
  return `(${signs.join(', ')})`
}
