import type { InputOf } from '../../shared/operations'
import type { CustomerSelection } from './selection'

/** The question who gets post, for a selection. */
export function mailingOf(
  { customerIds, query, filter }: CustomerSelection,
  what: 'label' | 'letter',
): InputOf<'customers.mailing'> {
  return { ...(customerIds && { customerIds }), query, filter, for: what }
}
