import { useTranslation } from 'react-i18next'
import type { Grade } from '../../../shared/values'
import { BandHead } from './BandHead'
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
  const { head, cards } = band
  return (
    <tbody>
      <BandHead band={band} across={grades.length} />
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
