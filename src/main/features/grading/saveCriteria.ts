import type { z } from 'zod'
import { AppError } from '../../../shared/errors'
import type { criterionDraftSchema } from '../../../shared/operations/grading'
import type { Translate } from '../../../shared/texts/i18n'
import type { Database } from '../../database/sql'
import type { CriterionRule } from './regrade.queries'
import { deleteCriterion, insertCriterion, readCriteria, updateCriterion } from './queries'

type CriterionDraft = z.output<typeof criterionDraftSchema>

/** Criteria that are not saved yet as grading needs them; nobody is rated by a new one. */
export function draftRules(drafts: readonly CriterionDraft[]): CriterionRule[] {
  return drafts.flatMap(({ id = 0, enabled, measure, method, bands, weight }) =>
    enabled ? [{ id, measure, method, bands, weight }] : [],
  )
}

/**
 * Makes these the criteria, in this order. Those with an id keep it and their ratings; those left out go, and their
 * ratings with them.
 * @throws AppError `not-found` for an id that is no criterion's, `invalid` for one named twice
 */
export function replaceCriteria(db: Database, drafts: readonly CriterionDraft[], t: Translate): void {
  const kept = drafts.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const present = new Set(readCriteria(db).map(({ id }) => id))
  if (kept.some((id) => !present.has(id))) throw new AppError('not-found', t('grading:noCriterion'))
  if (new Set(kept).size < kept.length) throw new AppError('invalid', t('grading:criterionTwice'))
  for (const id of present) if (!kept.includes(id)) deleteCriterion(db, id)
  for (const [index, draft] of drafts.entries()) {
    const { id } = draft
    if (id === undefined) insertCriterion(db, draft, index + 1)
    else updateCriterion(db, { ...draft, id }, index + 1)
  }
}
