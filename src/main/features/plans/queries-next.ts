import type { NextStep } from '../../../shared/operations/customers'
import { first, type Database } from '../../database/sql'

/**
 * SQL that joins the next open step of a customer's open plans as `next` (text, due_on): the first due of them all. Two
 * look-ups by index for a customer; empty without a plan.
 * @param customer the column with the customer's id
 */
export function joinNextStep(customer: string): string {
  return `LEFT JOIN plan_step AS next ON next.id = (
      SELECT step.id FROM plan CROSS JOIN plan_step AS step ON step.plan_id = plan.id
      WHERE plan.customer_id = ${customer} AND plan.state = 'open' AND step.done_on IS NULL
      ORDER BY step.due_on, step.position, step.id LIMIT 1
    )`
}

/** SQL that is 1 when anybody has an open plan, else 0. */
export const anyOpenPlan = `EXISTS (SELECT 1 FROM plan WHERE state = 'open')`

/** What the owner means to do next about a customer; null without an open plan. */
export function nextStepOf(db: Database, customerId: number): NextStep | null {
  const row = first<NextStep>(
    db,
    `SELECT next.text, next.due_on AS dueOn FROM customer ${joinNextStep('customer.id')}
     WHERE customer.id = ? AND next.id IS NOT NULL`,
    [customerId],
  )
  return row ?? null
}
