import { Buffer } from 'node:buffer'
import type { GradeCause } from '../../../shared/operations/grading'
import { updateInBulk } from '../../database/bulk'
import { run, type Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import { noteMoment } from './moments.queries'
import { whereCustomer, type Who } from './regrade.queries'

/**
 * Standings reach the file packed: one text for tens of thousands of customers, in which SQL finds each by its id. A
 * statement for each customer costs three times as much, most of it for the way in and out of SQLite.
 */

/** Standings of customers as they are written to the figures: the n-th of each list is that of the n-th customer. */
export interface NewStandings {
  /** Ascending, of customers that have figures. */
  ids: number[]
  /** 0–100, with six decimals at most. */
  scores: (number | null)[]
  /** See {@link standingCode}. */
  codes: number[]
}

/** How changes of grade are written down. */
export interface GradeLog {
  at: string
  cause: GradeCause
}

// An entry: first letter of the computed grade, that of the grade, 0 or 1 for overridden, nine digits of millionths of
// a point (a digit and two words of four), -1 without a score. Zeros mean that the customer's standing stays.
const width = 12
const scoreDigits = 9
const stays = `x'00'`

const part = (from: number, length: number) =>
  `substr(@packed, (customer_id - @first) * ${String(width)} + ${String(from)}, ${String(length)})`
const gradeAt = (from: number) => `coalesce(nullif(CAST(${part(from, 1)} AS TEXT), 'u'), 'ungraded')`
const computedGrade = gradeAt(1)
const grade = gradeAt(2)
const overridden = `CAST(${part(3, 1)} AS INTEGER)`
const score = `nullif(CAST(${part(4, scoreDigits)} AS INTEGER), -1) / 1000000.0`

/** How far apart the ids of one text may be: less than a megabyte. */
const idsTogether = 65_536

/**
 * Writes standings to the figures, and keeps the changes of grade among them when `log` says how.
 * @param who the customers the standings are of
 */
export function writeStandings(
  db: Database,
  table: FiguresTable,
  who: 'all' | 'dirty',
  standings: NewStandings,
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
  else updateInBulk(db, 'customer_figures', { rows: standings.ids.length, columns }, writeAll)
}

interface Packed {
  packed: Buffer
  first: number
  last: number
}

function* pack({ ids, scores, codes }: NewStandings): Generator<Packed> {
  let from = 0
  while (from < ids.length) {
    const first = ids[from] ?? 0
    let to = from
    while (to < ids.length && (ids[to] ?? 0) < first + idsTogether) to++
    const last = ids[to - 1] ?? first
    const packed = Buffer.alloc((last - first + 1) * width)
    const words = new Uint32Array(packed.buffer, packed.byteOffset, packed.length / 4)
    for (let index = from; index < to; index++) {
      const entry = (ids[index] ?? 0) - first
      packOne(packed, words, entry * width, scores[index] ?? null, codes[index] ?? 0)
    }
    yield { packed, first, last }
    from = to
  }
}

/** The digits of 0 to 9,999, each as the four bytes of one word: digit by digit takes three times as long. */
let digits: Uint32Array | undefined

function fourDigits(): Uint32Array {
  const bytes = new Uint8Array(40_000)
  for (let number = 0; number < 10_000; number++) {
    const at = number * 4
    bytes[at] = 48 + Math.floor(number / 1000)
    bytes[at + 1] = 48 + (Math.floor(number / 100) % 10)
    bytes[at + 2] = 48 + (Math.floor(number / 10) % 10)
    bytes[at + 3] = 48 + (number % 10)
  }
  return new Uint32Array(bytes.buffer)
}

function packOne(packed: Buffer, words: Uint32Array, at: number, score: number | null, code: number): void {
  packed[at] = code >>> 16
  packed[at + 1] = (code >>> 8) & 255
  packed[at + 2] = 48 + (code & 1)
  if (score === null) {
    packed.write('-1', at + 3, 'latin1')
    return
  }
  digits ??= fourDigits()
  const millionths = Math.round(score * 1e6)
  const upper = Math.floor(millionths / 10_000)
  packed[at + 3] = upper === 10_000 ? 49 : 48
  words[at / 4 + 1] = digits[upper % 10_000] ?? 0
  words[at / 4 + 2] = digits[millionths - upper * 10_000] ?? 0
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
