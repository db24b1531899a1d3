import { useTranslation } from 'react-i18next'
import { useFormats } from '../../components/formats'
import type { Band } from './bands'

/** The name of a group over the whole width; nothing where there are no groups. */
export function BandHead({ band: { head }, across }: { band: Band; across: number }) {
  const { t } = useTranslation('reports')
  const { money } = useFormats()
  if (!head) return null
  return (
    <tr className="group-row">
      <th scope="rowgroup" colSpan={across}>
        <strong dir="auto">{head.label}</strong>{' '}
        <span>
          {t('print.band', { count: head.count, revenue: money(head.revenue12m, { cents: false }) })}
        </span>
      </th>
    </tr>
  )
}
