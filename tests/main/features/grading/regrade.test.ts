import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginAction, finishAction } from '../../../../src/main/database/history'
import { migrate } from '../../../../src/main/database/migrate'
import { openConnection } from '../../../../src/main/database/open'
import { all, insert, run, type Database } from '../../../../src/main/database/sql'
import { countPlace } from '../../../../src/main/features/grading/measures.queries'
import { regrade, type RegradeOptions } from '../../../../src/main/features/grading/regrade'
import { measures } from '../../../../src/shared/operations/criteria'

const asOf = '2026-03-15'
const options: RegradeOptions = {
  asOf,
  bounds: { A: 80, B: 60, C: 40 },
  log: { at: '2026-03-15T08:00:00Z', cause: 'data' },
}
const table = 'main.customer_figures'

let directory: string
let db: Database
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'regulars-test-'))
  db = openConnection(join(directory, 'regulars.db'), { create: true })
  migrate(db)
  // Equal weights are easiest to follow by hand.
  inAction(() => {
    run(db, 'UPDATE criterion SET weight = 20')
  })
})
afterEach(() => {
  db.close()
  rmSync(directory, { recursive: true })
})

interface Person {
  archived: boolean
  bought: boolean
  amount: number
  lastPurchaseOn: string
  daysLate: number | null
  said: Said
  ratings: (number | null)[]
  override: { grade: string; endsOn: string | null } | null
}

/** What the less usual measures draw on. */
interface Said {
  since_on: string | null
  referrals: number
  latest_nps: number | null
  complaints: number
  open_complaints: number
  cost_to_serve_12m: number
  fit: number | null
}
const nothingSaid: Said = {
  since_on: null,
  referrals: 0,
  latest_nps: null,
  complaints: 0,
  open_complaints: 0,
  cost_to_serve_12m: 0,
  fit: null,
}
const said: fc.Arbitrary<Said> = fc.record({
  since_on: fc.constantFrom(null, '2020-03-15', '2020-03-16', '2024-02-29', '2026-03-15'),
  referrals: fc.constantFrom(0, 0, 1, 3),
  latest_nps: fc.constantFrom(null, 0, 9),
  complaints: fc.constantFrom(0, 0, 2),
  open_complaints: fc.constantFrom(0, 0, 1),
  cost_to_serve_12m: fc.constantFrom(0, 1000, 2500),
  fit: fc.constantFrom(null, 0, 50, 50.5),
})

const person: fc.Arbitrary<Person> = fc.record({
  archived: fc.boolean(),
  bought: fc.boolean(),
  // Few different numbers, so that there are ties.
  amount: fc.integer({ min: -5, max: 5 }).map((number) => number * 1000),
  lastPurchaseOn: fc.constantFrom('2025-01-01', '2025-06-30', '2026-03-14', '2026-03-15'),
  daysLate: fc.option(fc.constantFrom(0, 2.5, 3, 8, 61)),
  said,
  ratings: fc.tuple(rating(), rating(), rating()),
  override: fc.option(
    fc.record({
      grade: fc.constantFrom('A', 'D'),
      endsOn: fc.constantFrom(null, '2026-03-14', '2026-03-15'),
    }),
    { freq: 5 },
  ),
})

function rating() {
  return fc.option(fc.integer({ min: 1, max: 5 }))
}

function inAction(act: () => void): void {
  db.transaction(() => {
    const id = beginAction(db, '2026-03-15T08:00:00Z')
    act()
    finishAction(db, id, { name: 'Test', cause: 'data' })
  })()
}

function fill(people: readonly Person[]): void {
  inAction(() => {
    for (const name of ['rating', 'grade_override', 'customer']) run(db, `DELETE FROM ${name}`)
    for (const [index, one] of people.entries()) {
      const id = index + 1
      const moments = { created_at: '', updated_at: '', archived_at: one.archived ? '2026-01-01' : null }
      insert(db, 'customer', {
        id,
        name: `Customer ${String(id)}`,
        kind: 'person',
        status: 'active',
        ...moments,
      })
      for (const [slot, value] of one.ratings.entries()) {
        const criterion = { customer_id: id, criterion_id: [1, 4, 5][slot] ?? 1, rated_on: asOf }
        if (value !== null) insert(db, 'rating', { ...criterion, value })
      }
      if (one.override) {
        const { grade, endsOn } = one.override
        const why = { reason: 'because', created_on: asOf }
        insert(db, 'grade_override', { customer_id: id, grade, ends_on: endsOn, ...why })
      }
    }
  })
  run(db, `DELETE FROM ${table}`)
  for (const [index, one] of people.entries()) {
    insert(db, table, {
      customer_id: index + 1,
      contribution: one.amount,
      contribution_12m: one.amount,
      revenue: one.amount,
      revenue_12m: one.amount,
      orders: one.bought ? 3 : 0,
      first_purchase_on: one.bought ? '2024-01-01' : null,
      last_purchase_on: one.bought ? one.lastPurchaseOn : null,
      average_days_late: one.bought ? one.daysLate : null,
      ...one.said,
    })
  }
  run(db, 'DELETE FROM customer_dirty')
}

function measureEverything(): void {
  inAction(() => {
    for (const [index, measure] of measures.entries()) {
      const name = { name: measure, kind: 'measured', measure, method: 'rank' }
      insert(db, 'criterion', { ...name, weight: 3 + index, position: 10 + index })
    }
  })
}

function standings() {
  return all(
    db,
    `SELECT customer_id, score, computed_grade, grade, overridden FROM ${table} ORDER BY customer_id`,
  )
}

describe('grading those that were touched', () => {
  it('gives them what grading everyone gives', () => {
    measureEverything()
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 25 }),
        fc.array(fc.nat({ max: 24 }), { minLength: 1, maxLength: 8 }),
        (people, chosen) => {
          fill(people)
          regrade(db, table, 'all', { ...options, log: null })
          const whole = standings()
          run(
            db,
            `UPDATE ${table} SET score = NULL, computed_grade = 'ungraded', grade = 'D', overridden = 0
            WHERE customer_id IN (SELECT value FROM json_each(?))`,
            [JSON.stringify(chosen.map((index) => index + 1))],
          )
          for (const index of chosen) run(db, 'INSERT OR IGNORE INTO customer_dirty VALUES (?)', [index + 1])
          regrade(db, table, 'dirty', { ...options, log: null })
          expect(standings()).toEqual(whole)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('leaves the others alone', () => {
    fill([somebody(), somebody()])
    run(db, 'INSERT INTO customer_dirty VALUES (2)')
    regrade(db, table, 'dirty', options)
    expect(standings()).toMatchObject([{ grade: 'ungraded' }, { grade: 'B' }])
  })
})

function somebody(more: Partial<Person> = {}): Person {
  const usual = {
    archived: false,
    bought: false,
    amount: 0,
    lastPurchaseOn: asOf,
    daysLate: null,
    said: nothingSaid,
    override: null,
  }
  return { ...usual, ratings: [4, 4, 4], ...more }
}

describe('grading', () => {
  it('counts an override to the end of its last day', () => {
    const override = (endsOn: string | null) => somebody({ override: { grade: 'D', endsOn } })
    fill([override(null), override('2026-03-15'), override('2026-03-14')])
    regrade(db, table, 'all', options)
    expect(standings()).toMatchObject([
      { grade: 'D', computed_grade: 'B', overridden: 1, score: 75 },
      { grade: 'D', computed_grade: 'B', overridden: 1 },
      { grade: 'B', computed_grade: 'B', overridden: 0 },
    ])
  })

  it('grades the archived, but compares nobody with them or with those who never bought', () => {
    const buyer = (amount: number, more: Partial<Person> = {}) =>
      somebody({ bought: true, amount, ratings: [4, 4, null], ...more })
    fill([buyer(1000), buyer(3000), buyer(2000, { archived: true }), somebody({ amount: -9000 })])
    regrade(db, table, 'all', options)
    // Ranks 25, 75 and (one of two is worse, none the same) 50, beside two ratings of 75.
    expect(standings()).toMatchObject([
      { score: 58.333333, grade: 'C' },
      { score: 75, grade: 'B' },
      { score: 66.666667, grade: 'B' },
      { score: 75, grade: 'B' },
    ])
  })

  it('writes down changes of grade, and only those', () => {
    fill([somebody(), somebody({ ratings: [null, null, null] })])
    regrade(db, table, 'all', options)
    regrade(db, table, 'all', options)
    inAction(() => run(db, 'UPDATE rating SET value = 1'))
    regrade(db, table, 'all', { ...options, log: { at: '2026-03-15T09:00:00Z', cause: 'rating' } })
    expect(all(db, 'SELECT * FROM grade_change')).toMatchObject([
      { customer_id: 1, from_grade: 'ungraded', to_grade: 'B', score_before: null, score: 75, cause: 'data' },
      { customer_id: 1, from_grade: 'B', to_grade: 'D', score_before: 75, score: 0, cause: 'rating' },
    ])
  })

  it('writes nothing when nothing is different', () => {
    fill([somebody({ bought: true, amount: 5 }), somebody()])
    regrade(db, table, 'all', options)
    const before = all<{ changes: number }>(db, 'SELECT total_changes() AS changes')
    regrade(db, table, 'all', options)
    expect(all(db, 'SELECT total_changes() AS changes')).toEqual(before)
  })
})

it('counts places over the indexes', () => {
  const columns = { contribution12m: 'contribution_12m', averageDaysLate: 'average_days_late' } as const
  for (const [measure, column] of Object.entries(columns)) {
    const seen: string[] = []
    const spy = openConnection(join(directory, 'regulars.db'), { readOnly: true })
    const plan = spy.prepare(
      `EXPLAIN QUERY PLAN SELECT count(*) FROM customer_figures WHERE ${column} < (SELECT 1)`,
    )
    for (const row of plan.all() as { detail: string }[]) seen.push(row.detail)
    spy.close()
    expect(seen.join('\n')).toContain('USING COVERING INDEX')
    expect(countPlace(db, table, measure as 'contribution12m', 1, asOf)).toEqual({ worse: 0, same: 0, of: 0 })
  }
})
