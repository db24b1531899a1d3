import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginAction, finishAction } from '../../../../src/main/database/history'
import { migrate } from '../../../../src/main/database/migrate'
import { openConnection } from '../../../../src/main/database/open'
import { all, insert, run, type Database } from '../../../../src/main/database/sql'
import { countFigures } from '../../../../src/main/features/figures/queries'

const days = ['2024-01-01', '2025-06-30', '2026-03-15', '2026-03-16', '2027-01-01']
const asOf = '2026-03-15'
const parameters = { asOf, from12m: '2025-03-16', hourlyRate: 6000, defaultMarginPercent: 40 }
const people = 6

let db: Database
beforeEach(() => {
  db = openConnection(':memory:', { create: true })
  migrate(db)
})
afterEach(() => {
  db.close()
})

function act(work: () => void): void {
  const action = beginAction(db, '2026-03-15T08:00:00Z')
  work()
  finishAction(db, action, { name: 'Change', cause: 'data' })
}

function addPeople(): void {
  act(() => {
    for (let id = 1; id <= people; id++) {
      const moments = { created_at: '', updated_at: '' }
      insert(db, 'customer', { id, name: `C${String(id)}`, kind: 'person', status: 'active', ...moments })
    }
  })
}

const one = fc.integer({ min: 1, max: people })
const day = fc.constantFrom(...days)
const step = fc.oneof(
  fc.record({ do: fc.constant('since' as const), id: one, on: fc.option(day) }),
  fc.record({ do: fc.constant('referred' as const), id: one, by: fc.option(one) }),
  fc.record({ do: fc.constant('buy' as const), id: one, on: day }),
  fc.record({ do: fc.constant('answer' as const), id: one, on: day, score: fc.integer({ min: 0, max: 10 }) }),
  fc.record({ do: fc.constant('complain' as const), id: one, on: day, resolved: fc.option(day) }),
  fc.record({
    do: fc.constant('forget' as const),
    table: fc.constantFrom('purchase', 'nps_answer', 'complaint'),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

function carryOut(what: Step): void {
  switch (what.do) {
    case 'since':
      run(db, 'UPDATE customer SET customer_since = ? WHERE id = ?', [what.on, what.id])
      return
    case 'referred':
      run(db, 'UPDATE customer SET referred_by_id = ? WHERE id = ?', [what.by, what.id])
      return
    case 'buy':
      insert(db, 'purchase', { customer_id: what.id, purchased_on: what.on, amount: 100 })
      return
    case 'answer':
      insert(db, 'nps_answer', { customer_id: what.id, answered_on: what.on, score: what.score })
      return
    case 'complain': {
      const resolved = what.resolved !== null && what.resolved >= what.on ? what.resolved : null
      insert(db, 'complaint', {
        customer_id: what.id,
        happened_on: what.on,
        text: 'x',
        resolved_on: resolved,
      })
      return
    }
    case 'forget':
      run(db, `DELETE FROM ${what.table} WHERE id = (SELECT min(id) FROM ${what.table})`)
  }
}

interface Known {
  since_on: string | null
  referrals: number
  latest_nps: number | null
  complaints: number
  open_complaints: number
}

/** The same by hand, one customer at a time. */
function byHand(id: number): Known {
  const column = (sql: string) => all<{ on: string | null }>(db, sql).map(({ on }) => on)
  const daysOf = (who: number) =>
    [
      ...column(`SELECT customer_since AS "on" FROM customer WHERE id = ${String(who)}`),
      ...column(`SELECT purchased_on AS "on" FROM purchase WHERE customer_id = ${String(who)}`),
    ].filter((on): on is string => on !== null)
  const brought = all<{ id: number }>(db, 'SELECT id FROM customer WHERE referred_by_id = ?', [id])
  const answers = all<{ id: number; answered_on: string; score: number }>(
    db,
    'SELECT * FROM nps_answer WHERE customer_id = ? ORDER BY answered_on, id',
    [id],
  ).filter(({ answered_on: on }) => on <= asOf)
  const complaints = all<{ happened_on: string; resolved_on: string | null }>(
    db,
    'SELECT * FROM complaint WHERE customer_id = ?',
    [id],
  ).filter(({ happened_on: on }) => on <= asOf)
  return {
    since_on:
      daysOf(id)
        .filter((on) => on <= asOf)
        .sort()[0] ?? null,
    referrals: brought.filter((their) => (daysOf(their.id).sort()[0] ?? '') <= asOf).length,
    latest_nps: answers.at(-1)?.score ?? null,
    complaints: complaints.length,
    open_complaints: complaints.filter(({ resolved_on: on }) => on === null || on > asOf).length,
  }
}

describe('since when, whom they brought, what they said', () => {
  it('is counted right by counting only who is out of step, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 6 }), (rounds) => {
        act(() => {
          for (const table of ['complaint', 'nps_answer', 'purchase', 'customer'])
            run(db, `DELETE FROM ${table}`)
        })
        addPeople()
        for (const round of rounds) {
          act(() => {
            round.forEach(carryOut)
          })
          countFigures(db, 'main.customer_figures', 'dirty', parameters)
          run(db, 'DELETE FROM customer_dirty')
          const columns = 'since_on, referrals, latest_nps, complaints, open_complaints'
          const counted = all<Known>(db, `SELECT ${columns} FROM customer_figures ORDER BY customer_id`)
          expect(counted).toEqual(Array.from({ length: people }, (_, index) => byHand(index + 1)))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says nothing of days to come', () => {
    addPeople()
    act(() => {
      run(db, `UPDATE customer SET customer_since = '2027-01-01' WHERE id = 1`)
      run(db, `UPDATE customer SET customer_since = '2020-01-01', referred_by_id = 1 WHERE id = 2`)
    })
    countFigures(db, 'main.customer_figures', 'all', parameters)
    expect(all(db, 'SELECT since_on, referrals FROM customer_figures WHERE customer_id < 3')).toEqual([
      { since_on: null, referrals: 1 },
      { since_on: '2020-01-01', referrals: 0 },
    ])
  })
})
