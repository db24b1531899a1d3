import type { z } from 'zod'
import { isSameValue } from '../../../shared/objects'
import { AppError } from '../../../shared/errors'
import type { Criterion, criterionDraftSchema } from '../../../shared/operations/criteria'
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

/** What saving these criteria changes, one thing after another, in words. */
export function criteriaChanges(
  before: readonly Criterion[],
  drafts: readonly CriterionDraft[],
  t: Translate,
): string[] {
  const known = new Map(before.map((criterion) => [criterion.id, criterion]))
  const kept = drafts.filter(({ id }) => id !== undefined && known.has(id))
  const gone = before.filter(({ id }) => !kept.some((draft) => draft.id === id))
  const stayed = before.filter((criterion) => !gone.includes(criterion))
  const isReordered = kept.some(({ id }, index) => id !== stayed[index]?.id)
  return [
    ...drafts.flatMap((draft) => {
      const old = known.get(draft.id ?? 0)
      return old
        ? criterionChanges(old, draft, t)
        : [t('grading:actions.criterion.added', { name: draft.name })]
    }),
    ...gone.map(({ name }) => t('grading:actions.criterion.removed', { name })),
    ...(isReordered ? [t('grading:actions.criterion.order')] : []),
  ]
}

function criterionChanges(before: Criterion, draft: CriterionDraft, t: Translate): string[] {
  const { name, weight, enabled } = draft
  const isOther = (Object.keys(draft) as (keyof CriterionDraft)[]).some(
    (key) => key !== 'weight' && key !== 'enabled' && !isSameValue(draft[key], before[key]),
  )
  return [
    ...(weight === before.weight
      ? []
      : [t('grading:actions.criterion.weight', { name, before: before.weight, after: weight })]),
    ...(enabled === before.enabled
      ? []
      : [t(`grading:actions.criterion.${enabled ? 'on' : 'off'}`, { name })]),
    ...(isOther ? [t('grading:actions.criterion.other', { name })] : []),
  ]
}
