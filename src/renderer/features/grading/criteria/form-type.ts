import type { UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import type { criteriaDraftSchema } from '../../../../shared/operations/grading'

/** The form of all criteria and the bounds. */
export type CriteriaFormApi = UseFormReturn<
  z.input<typeof criteriaDraftSchema>,
  unknown,
  z.output<typeof criteriaDraftSchema>
>
