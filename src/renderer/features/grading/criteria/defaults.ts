import type { z } from 'zod'
import type { criterionDraftSchema } from '../../../../shared/operations/criteria'

export type CriterionDraft = z.input<typeof criterionDraftSchema>

/** What is asked when a criterion comes from somewhere else now. */
export function ofKind(
  kind: CriterionDraft['kind'],
): Pick<CriterionDraft, 'kind' | 'measure' | 'method' | 'bands'> {
  return kind === 'rated'
    ? { kind, measure: null, method: null, bands: [] }
    : { kind, measure: 'contribution12m', method: 'rank', bands: [] }
}

/** A new criterion, to be named. */
export function newCriterion(): CriterionDraft {
  return {
    name: '',
    about: '',
    weight: 20,
    enabled: true,
    ...ofKind('rated'),
    anchors: ['', '', '', '', ''],
    influence: true,
    actions: [],
  }
}
