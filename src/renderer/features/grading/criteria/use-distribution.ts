import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { OutputOf } from '../../../../shared/operations'
import { distributionQuestionSchema } from '../../../../shared/operations/criteria'
import { useOperation } from '../../../api'
import type { CriteriaFormApi } from './form-type'

export type Distribution = OutputOf<'grading.distribution'>

/**
 * Where today's customers fall by a criterion as it stands in the form. While it is changed the next question is asked as
 * soon as the last one is answered. Null before the first answer, and while the criterion cannot be asked about.
 */
export function useDistribution({ control }: CriteriaFormApi, index: number): Distribution | null {
  const { id, kind, measure, method, bands } = useWatch({ control, name: `criteria.${index}` })
  const draft = distributionQuestionSchema.safeParse({ id, kind, measure, method, bands })
  const wanted = draft.success ? draft.data : null
  const [asked, setAsked] = useState(wanted)
  const question = useOperation(
    'grading.distribution',
    { criterion: asked ?? { kind: 'rated', measure: null, method: null, bands: [] } },
    { enabled: asked !== null, keepPrevious: true },
  )
  if (!question.isFetching && wanted !== null && JSON.stringify(wanted) !== JSON.stringify(asked))
    setAsked(wanted)
  // Another kind of answer than the question: of bands where ranks are asked for by now.
  const fits =
    asked !== null && wanted !== null && asked.measure === wanted.measure && asked.method === wanted.method
  return fits ? (question.data ?? null) : null
}
