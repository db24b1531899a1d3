import { useTranslation } from 'react-i18next'
import type { CustomerFilter } from '../../../shared/operations/customers'
import type { BoardColumn } from '../../../shared/operations/grading'
import type { OutputOf } from '../../../shared/operations'
import type { PageLayout } from '../../../shared/paper'
import { useFormats } from '../../components/formats'
import { Letterhead } from '../parts/Letterhead'
import { Sheet } from '../Sheet'
import { BandRows } from './BandRows'
import { bandsOf } from './bands'
import { BoardSection } from './BoardSection'
import { ColumnHead } from './ColumnHead'
import { isUneven } from './sections'
import { useFilterWords } from './use-filter-words'
import './board.css'

export interface BoardContent {
  board: OutputOf<'grading.board'>
  /** What was searched for; empty when nothing was. */
  query: string
  filter: CustomerFilter
  /** The name of the saved view it is; empty when it is none. */
  view: string
}

interface BoardReportProps {
  content: BoardContent
  layout: PageLayout
  /** Rows to print; all unless it is a thumbnail. */
  rows?: number
}

/**
 * The board: a column for each grade, its head repeated on every page, no card cut in two. Groups go over the whole width,
 * so that one sees in a line how each of them is graded. Where one grade has nearly everybody, the grades stand one below
 * another instead.
 */
export function BoardReport({ content, layout, rows = Infinity }: BoardReportProps) {
  const { t } = useTranslation(['common', 'reports'])
  const { settings } = useFormats()
  const { board, query, filter, view } = content
  const words = useFilterWords(query, filter)
  // Who is not graded yet gets a column only when there is somebody in it.
  const columns = board.columns.filter(({ grade, count }) => grade !== 'ungraded' || count > 0)
  return (
    <Sheet layout={layout}>
      <Letterhead kind={t('reports:board.kind')} asOf={board.asOf} confidential />
      <div className="board-title">
        <h1>
          {settings.business === ''
            ? t('reports:board.title')
            : t('reports:board.titleOf', { business: settings.business })}
        </h1>
        <p className="muted" dir="auto">
          {t('reports:print.customers', { count: board.total })} ·{' '}
          {view !== '' && `${t('reports:print.view', { view })} · `}
          {words}
        </p>
      </div>
      {isUneven(columns) ? (
        columns.map((column) => <BoardSection key={column.grade} column={column} rows={rows} />)
      ) : (
        <SideBySide columns={columns} rows={rows} />
      )}
    </Sheet>
  )
}

function SideBySide({ columns, rows }: { columns: readonly BoardColumn[]; rows: number }) {
  return (
    <table className="board" data-columns={columns.length}>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHead key={column.grade} column={column} />
          ))}
        </tr>
      </thead>
      {bandsOf(columns).map((band) => (
        <BandRows key={band.key} band={band} grades={columns.map(({ grade }) => grade)} rows={rows} />
      ))}
    </table>
  )
}
