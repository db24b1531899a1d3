import { AppError } from '../../../shared/errors'
import type { Playbook } from '../../../shared/operations/planTemplates'
import type { ReadContext } from '../context'
import { readCriteria } from '../grading/queries'
import { planHead, plannedCustomers, type PlanHead, type PlannedCustomer } from './queries'
import { readPlaybook } from './queries-templates'

/** What has to be there for an operation to go on; each throws AppError `not-found` otherwise. */

export function existingPlan({ db, t }: ReadContext, id: number): PlanHead {
  const plan = planHead(db, id)
  if (!plan) throw new AppError('not-found', t('plans:errors.notFound'))
  return plan
}

export function existingPlaybook({ db, t }: ReadContext, id: number): Playbook {
  const playbook = readPlaybook(db, id)
  if (!playbook) throw new AppError('not-found', t('plans:errors.playbookNotFound'))
  return playbook
}

/** Customers in the order of their ids given. */
export function existingCustomers(
  { db, figures, t }: ReadContext,
  ids: readonly number[],
): PlannedCustomer[] {
  const customers = plannedCustomers(db, figures, ids)
  if (customers.length < ids.length) throw new AppError('not-found', t('plans:errors.customerNotFound'))
  return customers
}

export function existingCriteria({ db, t }: ReadContext, ids: readonly number[]): void {
  if (ids.length === 0) return
  const known = new Set(readCriteria(db).map(({ id }) => id))
  if (ids.some((id) => !known.has(id))) throw new AppError('not-found', t('grading:noCriterion'))
}
