import { expect, test } from 'vitest'
import { MONTH_LEVELS, monthAt } from '../../../src/renderer/print/business/month-limits'
import { someMonth } from './business-samples'

const many = <Row extends object>(row: Row | undefined, count: number) =>
  Array.from({ length: count }, (_, id) => ({ ...row!, id }))

const month = someMonth({}, {})
const full = {
  ...month,
  movers: { ...month.movers, rows: many(month.movers.rows[0], 25), listed: 40 },
  closed: many(month.closed[0], 30),
  due: {
    stepCount: 31,
    steps: many(month.due.steps[0], 25),
    decisionCount: 3,
    decisions: many(month.due.decisions[0], 3),
  },
}

test('with most room every list has what was asked for, and what is left out is counted', () => {
  const { movers, closed, moreClosed, due } = monthAt(full, MONTH_LEVELS - 1)
  expect(movers.rows).toHaveLength(25)
  expect(movers.listed).toBe(40)
  expect([closed.length, moreClosed]).toEqual([24, 6])
  // Decisions come first.
  expect([due.decisions.length, due.steps.length]).toEqual([3, 22])
})

test('each level has a line more of each list, down to what always fits', () => {
  const { movers, closed, due } = monthAt(full, 0)
  expect([movers.rows.length, closed.length, due.decisions.length, due.steps.length]).toEqual([2, 1, 2, 0])
  const next = monthAt(full, 1)
  expect([next.movers.rows.length, next.closed.length, next.due.decisions.length]).toEqual([3, 2, 3])
  const little = monthAt(month, MONTH_LEVELS - 1)
  expect(little).toEqual({ ...month, moreClosed: 0 })
})
