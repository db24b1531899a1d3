import { Buffer } from 'node:buffer'
import type { GradeCause } from '../../../shared/operations/grading'
import type { Grade } from '../../../shared/values'
import { updateInBulk } from '../../database/bulk'
import { run, type Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import { noteMoment } from './moments.queries'
import { whereCustomer, type Who } from './regrade.queries'

/**
 * Standings reach the file packed: one text for tens of thousands of customers, in which SQL finds each by its id. A
 * statement for each customer costs three times as much, most of it for the way in and out of SQLite.
 */

/** A customer's standing as it is written to the figures. */
export interface NewStanding {
  id: number
  /** 0–100, with six decimals at most. */
  score: number | null
  computedGrade: Grade
  grade: Grade
  overridden: 0 | 1
}

/** How changes of grade are written down. */
export interface GradeLog {
  at: string
  cause: GradeCause
}

// An entry: first letter of the computed grade, that of the grade, 0 or 1 for overridden, nine digits of millionths of
// a point, -1 without a score. Zeros mean that the customer's standing stays.
const width = 12
const digits = 9
const stays = `x'00'`

const part = (from: number, length: number) =>
  `substr(@packed, (customer_id - @first) * ${String(width)} + ${String(from)}, ${String(length)})`
const gradeAt = (from: number) => `coalesce(nullif(CAST(${part(from, 1)} AS TEXT), 'u'), 'ungraded')`
const computedGrade = gradeAt(1)
const grade = gradeAt(2)
const overridden = `CAST(${part(3, 1)} AS INTEGER)`
const score = `nullif(CAST(${part(4, digits)} AS INTEGER), -1) / 1000000.0`

/** How far apart the ids of one text may be: less than a megabyte. */
const idsTogether = 65_536

/**
 * Writes standings to the figures, and keeps the changes of grade among them when `log` says how.
 * @param who the customers the standings are of
 * @param standings ascending by id, of customers that have figures
 */
export function writeStandings(
  db: Database,
  table: FiguresTable,
  who: 'all' | 'dirty',
  standings: readonly NewStanding[],
  log: GradeLog | null,
): void {
  const writeAll = () => {
    for (const packed of pack(standings)) {
      if (log) logChanges(db, table, who, packed, log)
      write(db, table, who, packed)
    }
  }
  const columns = ['score', 'computed_grade', 'grade', 'overridden']
  // Figures of another day have no indexes.
  if (table === 'temp.figures_as_of') writeAll()
  else updateInBulk(db, 'customer_figures', { rows: standings.length, columns }, writeAll)
}

interface Packed {
  packed: Buffer
  first: number
  last: number
}

function* pack(standings: readonly NewStanding[]): Generator<Packed> {
  let from = 0
  while (from < standings.length) {
    const first = standings[from]?.id ?? 0
    let to = from
    while (to < standings.length && (standings[to]?.id ?? 0) < first + idsTogether) to++
    const last = standings[to - 1]?.id ?? first
    const packed = Buffer.alloc((last - first + 1) * width)
    for (let index = from; index < to; index++) {
      const standing = standings[index]
      if (standing) packOne(packed, (standing.id - first) * width, standing)
    }
    yield { packed, first, last }
    from = to
  }
}

function packOne(packed: Buffer, at: number, standing: NewStanding): void {
  packed[at] = standing.computedGrade.charCodeAt(0)
  packed[at + 1] = standing.grade.charCodeAt(0)
  packed[at + 2] = 48 + standing.overridden
  if (standing.score === null) {
    packed.write('-1', at + 3, 'latin1')
    return
  }
  // Digit by digit, because making 100,000 texts takes longer.
  let millionths = Math.round(standing.score * 1e6)
  for (let place = at + 2 + digits; place > at + 2; place--) {
    packed[place] = 48 + (millionths % 10)
    millionths = Math.floor(millionths / 10)
  }
}

function chosen(who: Who): string {
  const among = whereCustomer(who)
  return `${among === '' ? 'WHERE' : `${among} AND`} customer_id BETWEEN @first AND @last AND ${part(1, 1)} <> ${stays}`
}

function write(db: Database, table: FiguresTable, who: Who, packed: Packed): void {
  run(
    db,
    `UPDATE ${table} SET score = ${score}, computed_grade = ${computedGrade}, grade = ${grade},
       overridden = ${overridden}
     ${chosen(who)}`,
    { ...packed },
  )
}

function logChanges(
  db: Database,
  table: FiguresTable,
  who: Who,
  packed: Packed,
  { at, cause }: GradeLog,
): void {
  const written = run(
    db,
    `INSERT INTO grade_change (customer_id, at, from_grade, to_grade, score_before, score, cause)
     SELECT customer_id, @at, grade, ${grade}, score, ${score}, @cause FROM ${table}
     ${chosen(who)} AND grade <> ${grade} ORDER BY customer_id`,
    { ...packed, at, cause },
  )
  noteMoment(db, at, written)
}
