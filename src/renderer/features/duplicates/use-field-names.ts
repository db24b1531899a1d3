import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api'
import type { CompareRow } from './rows'

/** What the lines of the comparison are called: as on the customer's form. */
export function useFieldNames(): (row: CompareRow) => string {
  const { t } = useTranslation('customers')
  const traits = useOperation('personas.traits', {})
  return (row) => {
    if (row.kind === 'trait')
      return traits.data?.traits.find(({ id }) => id === row.traitId)?.name ?? t('card.traits')
    switch (row.field) {
      case 'referredById':
        return t('card.referredBy')
      case 'name':
      case 'kind':
      case 'status':
      case 'stage':
        return t(`form.${row.field}`)
      default:
        return t(`card.${row.field}`)
    }
  }
}
