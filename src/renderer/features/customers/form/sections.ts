import type { Control } from 'react-hook-form'
import type { CustomerDraft } from '../../../../shared/operations/customers'
import type { DraftInput } from './draft'

/** What every part of the form is given. */
export interface SectionProps {
  control: Control<DraftInput, unknown, CustomerDraft>
}
