import { useTranslation } from 'react-i18next'
import type { Grade } from '../../../shared/values'
import { useFormats } from '../../components/formats'
import { BoardCell } from './BoardCell'
import type { Band } from './bands'

interface BandRowsProps {
  band: Band
  grades: readonly Grade[]
  /** So many rows at most. */
  rows: number
}

/** A band of the printed board: its name over the whole width, then its customers by grade. */
export function BandRows({ band, grades, rows }: BandRowsProps) {
  const { t } = useTranslation('reports')
  const { money } = useFormats()
  const { head, cards } = band
  return (
    <tbody>
      {head && (
        <tr className="group-row">
          <th scope="rowgroup" colSpan={grades.length}>
            <strong dir="auto">{head.label}</strong>{' '}
            <span>
              {t('print.band', {
                count: head.count,
                revenue: money(head.revenue12m, { cents: false }),
              })}
            </span>
          </th>
        </tr>
      )}
      {Array.from({ length: Math.min(band.rows, rows) }, (_, row) => (
        <tr key={row}>
          {grades.map((grade) => {
            const own = cards.get(grade) ?? []
            const card = own[row]
            if (card) return <BoardCell key={grade} card={card} />
            return (
              <td key={grade} className="empty">
                {!head && row === 0 && own.length === 0 ? t('print.emptyColumn') : null}
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  )
}
