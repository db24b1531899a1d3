import { useTranslation } from 'react-i18next'
import type { BoardColumn } from '../../../shared/operations/grading'
import { BandHead } from './BandHead'
import { bandsOf, type Band } from './bands'
import { BoardCell } from './BoardCell'
import { ColumnHead } from './ColumnHead'
import { CARDS_ACROSS } from './sections'

/** A grade of the printed board by itself: its customers row by row, under a head that every page repeats. */
export function BoardSection({ column, rows }: { column: BoardColumn; rows: number }) {
  return (
    <table className="board section-of-one">
      <thead>
        <tr>
          <ColumnHead column={column} across={CARDS_ACROSS} />
        </tr>
      </thead>
      {bandsOf([column]).map((band) => (
        <Cards key={band.key} band={band} column={column} rows={rows} />
      ))}
    </table>
  )
}

function Cards({ band, column, rows }: { band: Band; column: BoardColumn; rows: number }) {
  const { t } = useTranslation('reports')
  const cards = band.cards.get(column.grade) ?? []
  if (cards.length === 0) {
    return (
      <tbody>
        <tr>
          <td className="empty" colSpan={CARDS_ACROSS}>
            {t('print.emptyColumn')}
          </td>
        </tr>
      </tbody>
    )
  }
  const needed = Math.ceil(cards.length / CARDS_ACROSS)
  return (
    <tbody>
      <BandHead band={band} across={CARDS_ACROSS} />
      {Array.from({ length: Math.min(needed, rows) }, (_, row) => (
        <tr key={row}>
          {Array.from({ length: CARDS_ACROSS }, (_empty, place) => {
            const card = cards[row * CARDS_ACROSS + place]
            return card ? <BoardCell key={place} card={card} /> : <td key={place} />
          })}
        </tr>
      ))}
    </tbody>
  )
}
