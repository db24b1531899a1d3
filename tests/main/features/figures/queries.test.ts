import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginAction, finishAction } from '../../../../src/main/database/history'
import { migrate } from '../../../../src/main/database/migrate'
import { openConnection } from '../../../../src/main/database/open'
import { insert, one, type Database } from '../../../../src/main/database/sql'
import { countFigures, createFiguresAsOf } from '../../../../src/main/features/figures/queries'

interface FiguresRow {
  revenue: number
  revenue_12m: number
  contribution: number
  contribution_12m: number
  estimated_cost: number
  cost_to_serve: number
  cost_to_serve_12m: number
  orders: number
  first_purchase_on: string | null
  last_purchase_on: string | null
  average_days_late: number | null
  open_amount: number
  last_touch_on: string | null
}

interface Bought {
  on: string
  amount: number
  cost?: number
  due?: string
  paid?: string
  settled?: boolean
}
interface Touched {
  on: string
  minutes?: number
  expense?: number
}

const asOf = '2026-03-15'
const parameters = { asOf, from12m: '2025-03-16', hourlyRate: 60_00, defaultMarginPercent: 40 }

describe('figures of a customer', () => {
  let db: Database
  beforeEach(() => {
    db = openConnection(':memory:', { create: true })
    migrate(db)
  })
  afterEach(() => {
    db.close()
  })

  function figuresOf(
    purchases: Bought[],
    touches: Touched[] = [],
    settings: Partial<typeof parameters> = {},
  ) {
    const action = beginAction(db, '2026-03-15T08:00:00Z')
    const moment = { created_at: asOf, updated_at: asOf }
    const customer = insert(db, 'customer', { name: 'Ann', kind: 'person', status: 'active', ...moment })
    for (const { on, amount, cost, due, paid, settled } of purchases) {
      insert(db, 'purchase', {
        customer_id: customer,
        purchased_on: on,
        amount,
        cost: cost ?? null,
        due_on: due ?? null,
        paid_on: paid ?? null,
        settled: settled === true ? 1 : 0,
      })
    }
    for (const { on, minutes, expense } of touches) {
      insert(db, 'touchpoint', {
        customer_id: customer,
        happened_on: on,
        kind: 'visit',
        initiative: 'reactive',
        minutes: minutes ?? 0,
        expense: expense ?? 0,
      })
    }
    finishAction(db, action, { name: 'Set up', cause: 'data' })
    countFigures(db, 'main.customer_figures', 'all', { ...parameters, ...settings })
    return one<FiguresRow>(db, 'SELECT * FROM customer_figures WHERE customer_id = ?', [customer])
  }

  it('are zero and unknown for someone who never bought', () => {
    expect(figuresOf([])).toMatchObject({
      revenue: 0,
      contribution: 0,
      orders: 0,
      first_purchase_on: null,
      last_purchase_on: null,
      average_days_late: null,
      open_amount: 0,
      last_touch_on: null,
    })
  })

  it('count refunds in revenue but not as orders, and 12 months from the day after the same date a year ago', () => {
    const row = figuresOf([
      { on: '2025-03-15', amount: 100_00, cost: 50_00 },
      { on: '2025-03-16', amount: 200_00, cost: 80_00 },
      { on: '2026-03-15', amount: -30_00, cost: 0 },
      { on: '2026-03-16', amount: 999_00, cost: 0 },
    ])
    expect(row).toMatchObject({
      revenue: 270_00,
      revenue_12m: 170_00,
      contribution: 140_00,
      contribution_12m: 90_00,
      orders: 2,
      first_purchase_on: '2025-03-15',
      last_purchase_on: '2026-03-15',
    })
  })

  it('let the default margin stand in where the cost is unknown, rounded per purchase, and say how much', () => {
    const row = figuresOf([
      { on: '2026-01-01', amount: 1 },
      { on: '2026-01-02', amount: 101 },
      { on: '2026-01-03', amount: 1000, cost: 700 },
    ])
    // 60% of 1 is 0.6 → 1; 60% of 101 is 60.6 → 61.
    expect(row.estimated_cost).toBe(62)
    expect(row.contribution).toBe(1102 - 62 - 700)
  })

  it('take the whole amount as contribution while no margin was set', () => {
    expect(figuresOf([{ on: '2026-01-01', amount: 500 }], [], { defaultMarginPercent: 100 })).toMatchObject({
      contribution: 500,
      estimated_cost: 0,
    })
  })

  it('take minutes at the hourly rate and expenses off the contribution', () => {
    const row = figuresOf(
      [{ on: '2026-01-01', amount: 500_00, cost: 0 }],
      [
        { on: '2026-02-01', minutes: 20, expense: 5_00 },
        { on: '2024-02-01', minutes: 61 },
        { on: '2026-04-01', minutes: 600 },
      ],
    )
    expect(row).toMatchObject({
      cost_to_serve: 81_00 + 5_00,
      cost_to_serve_12m: 20_00 + 5_00,
      contribution: 500_00 - 86_00,
      contribution_12m: 500_00 - 25_00,
      last_touch_on: '2026-02-01',
    })
  })

  it('weigh days late by amount, early counting 0 and unpaid up to the day', () => {
    const row = figuresOf([
      { on: '2026-01-01', amount: 300, due: '2026-01-31', paid: '2026-02-10' },
      { on: '2026-01-01', amount: 100, due: '2026-01-31', paid: '2026-01-11' },
      { on: '2026-02-01', amount: 200, due: '2026-03-05' },
      { on: '2026-02-01', amount: -500, due: '2026-01-01' },
      { on: '2026-02-01', amount: 5000 },
    ])
    expect(row.average_days_late).toBeCloseTo((300 * 10 + 100 * 0 + 200 * 10) / 600, 10)
    expect(row.open_amount).toBe(200)
  })

  it('know nothing about days late when what is due counts as settled', () => {
    expect(figuresOf([{ on: '2026-01-01', amount: 300, due: '2026-01-31', settled: true }])).toMatchObject({
      average_days_late: null,
      open_amount: 0,
    })
  })

  it('look at another day as it was then: paid later is still open', () => {
    figuresOf([
      { on: '2026-01-01', amount: 300, due: '2026-01-31', paid: '2026-02-10' },
      { on: '2026-02-20', amount: 700, cost: 0 },
    ])
    createFiguresAsOf(db)
    countFigures(db, 'temp.figures_as_of', 'all', {
      ...parameters,
      asOf: '2026-02-05',
      from12m: '2025-02-06',
    })
    expect(one<FiguresRow>(db, 'SELECT * FROM temp.figures_as_of')).toMatchObject({
      revenue: 300,
      average_days_late: 5,
      open_amount: 300,
      last_purchase_on: '2026-01-01',
    })
    expect(one<FiguresRow>(db, 'SELECT * FROM main.customer_figures')).toMatchObject({ revenue: 1000 })
  })

  it('are read from the covering index alone', () => {
    figuresOf([{ on: '2026-01-01', amount: 1 }])
    const plan = db
      .prepare(
        'EXPLAIN QUERY PLAN SELECT customer_id, sum(amount), max(purchased_on) FROM purchase INDEXED BY purchase_figures WHERE purchased_on <= ? GROUP BY customer_id',
      )
      .all(asOf)
    expect(JSON.stringify(plan)).toContain('USING COVERING INDEX purchase_figures')
  })
})
