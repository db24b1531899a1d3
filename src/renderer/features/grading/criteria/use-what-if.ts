import { useState } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import type { OutputOf } from '../../../../shared/operations'
import { criteriaDraftSchema } from '../../../../shared/operations/grading'
import { useOperation } from '../../../api'
import type { OperationError } from '../../../api'
import type { CriteriaFormApi } from './form-type'

export interface WhatIf {
  /** What would be; the last answer while a newer question is under way. Null before the first, and with nothing to ask. */
  answer: OutputOf<'grading.whatIf'> | null
  /** Something in the form has to be put right before it can be asked about. */
  wrong: boolean
  error: OperationError | null
}

/**
 * Who would move if the form were saved as it stands. While a slider is dragged the next question is asked as soon as
 * the last one is answered: never more than one is under way, and the last one is always asked.
 */
export function useWhatIf({ control }: CriteriaFormApi): WhatIf {
  const { isDirty } = useFormState({ control })
  const draft = criteriaDraftSchema.safeParse(useWatch({ control }))
  const wanted = isDirty && draft.success ? draft.data : null
  const [asked, setAsked] = useState(wanted)
  const question = useOperation('grading.whatIf', asked ?? nothing, {
    enabled: asked !== null,
    keepPrevious: true,
  })
  if (!question.isFetching && JSON.stringify(wanted) !== JSON.stringify(asked)) setAsked(wanted)
  return {
    answer: wanted === null ? null : (question.data ?? null),
    wrong: isDirty && !draft.success,
    error: wanted === null ? null : question.error,
  }
}

// Never asked.
const nothing = { criteria: [] }
