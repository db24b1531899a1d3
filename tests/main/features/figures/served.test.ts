import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginAction, finishAction } from '../../../../src/main/database/history'
import { migrate } from '../../../../src/main/database/migrate'
import { openConnection } from '../../../../src/main/database/open'
import { all, insert, one, run, type Database } from '../../../../src/main/database/sql'
import { countFigures, countServed } from '../../../../src/main/features/figures/queries'
import { testData, type TestData } from '../../../support/data'

const asOf = '2026-03-15'
const parameters = { asOf, from12m: '2025-03-16', defaultMarginPercent: 40 }
const figures = 'SELECT * FROM customer_figures ORDER BY customer_id'

describe('counting what another hourly rate changes', () => {
  let db: Database
  beforeEach(() => {
    db = openConnection(':memory:', { create: true })
    migrate(db)
  })
  afterEach(() => {
    db.close()
  })

  const day = fc.constantFrom('2024-05-01', '2025-03-15', '2025-03-16', '2026-03-15', '2026-03-16')
  const customer = fc.record({
    bought: fc.array(
      fc.record({
        purchased_on: day,
        amount: fc.integer({ min: -500, max: 5000 }),
        cost: fc.option(fc.nat({ max: 3000 })),
      }),
      { maxLength: 3 },
    ),
    served: fc.array(
      fc.record({ happened_on: day, minutes: fc.nat({ max: 500 }), expense: fc.nat({ max: 900 }) }),
      { maxLength: 3 },
    ),
  })
  type Customer = typeof customer extends fc.Arbitrary<infer Kind> ? Kind : never

  function fill(customers: readonly Customer[]): void {
    const action = beginAction(db, '2026-03-15T08:00:00Z')
    for (const table of ['purchase', 'touchpoint', 'customer']) run(db, `DELETE FROM ${table}`)
    for (const [index, { bought, served }] of customers.entries()) {
      const row = { name: 'Ann', kind: 'person', status: 'active', created_at: asOf, updated_at: asOf }
      insert(db, 'customer', { id: index + 1, ...row })
      for (const purchase of bought) insert(db, 'purchase', { customer_id: index + 1, ...purchase })
      for (const touch of served) {
        const how = { kind: 'visit', initiative: 'reactive' }
        insert(db, 'touchpoint', { customer_id: index + 1, ...how, ...touch })
      }
    }
    finishAction(db, action, { name: 'Set up', cause: 'data' })
  }

  it('gives what counting everything gives', () => {
    const rate = fc.nat({ max: 20_000 })
    fc.assert(
      fc.property(
        fc.array(customer, { minLength: 1, maxLength: 6 }),
        rate,
        rate,
        (customers, before, after) => {
          fill(customers)
          countFigures(db, 'main.customer_figures', 'all', { ...parameters, hourlyRate: after })
          const whole = all(db, figures)
          countFigures(db, 'main.customer_figures', 'all', { ...parameters, hourlyRate: before })
          countServed(db, { ...parameters, hourlyRate: after })
          expect(all(db, figures)).toEqual(whole)
          countServed(db, { ...parameters, hourlyRate: after })
          expect(all(db, figures)).toEqual(whole)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('notes which part of the figures a setting changes', () => {
    const state = () => one(db, 'SELECT all_figures, all_served, all_grades FROM derived_state')
    const set = (key: string, value: number) => {
      run(db, 'UPDATE derived_state SET all_figures = 0, all_served = 0, all_grades = 0')
      const action = beginAction(db, '2026-03-15T08:00:00Z')
      run(
        db,
        `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        [key, String(value)],
      )
      finishAction(db, action, { name: 'Set', cause: 'data' })
      return state()
    }
    for (const value of [1, 2]) {
      expect(set('hourlyRate', value)).toEqual({ all_figures: 0, all_served: 1, all_grades: 1 })
      expect(set('defaultMarginPercent', value)).toEqual({ all_figures: 1, all_served: 0, all_grades: 1 })
    }
  })

  it('waits for nobody in a file from before', () => {
    const old = openConnection(':memory:', { create: true })
    migrate(old, 1)
    run(old, `UPDATE derived_state SET as_of = '2026-03-15', all_figures = 0, all_fit = 0, all_grades = 0`)
    migrate(old, 2)
    expect(one(old, 'SELECT as_of, all_figures, all_served, all_grades FROM derived_state')).toEqual({
      as_of: '2026-03-15',
      all_figures: 0,
      all_served: 0,
      all_grades: 0,
    })
    old.close()
  })
})

describe('a new hourly rate', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
  })
  afterEach(() => data.close())

  it('leaves every figure as counting everything does, taken back as well', async () => {
    await data.call('settings.update', { hourlyRate: 60_00, defaultMarginPercent: 40 })
    const { id } = await data.call('customers.create', { name: 'Ann', kind: 'person', status: 'active' })
    await data.call('purchases.create', { customerId: id, purchasedOn: '2026-01-01', amount: 500_00 })
    await data.call('touchpoints.create', {
      customerId: id,
      happenedOn: '2026-02-01',
      kind: 'visit',
      initiative: 'reactive',
      minutes: 30,
    })
    const before = all(data.db, figures)
    await data.call('settings.update', { hourlyRate: 90_00 })
    const after = all(data.db, figures)
    expect(after).toMatchObject([{ cost_to_serve: 45_00, contribution: 500_00 - 300_00 - 45_00 }])
    await data.call('history.undo', {})
    expect(all(data.db, figures)).toEqual(before)
  })
})
