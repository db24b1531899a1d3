import { useTranslation } from 'react-i18next'
import type { CustomerFilter } from '../../../shared/operations/customers'
import type { BoardColumn } from '../../../shared/operations/grading'
import type { OutputOf } from '../../../shared/operations'
import type { PageLayout } from '../../../shared/paper'
import { useFormats } from '../../components/formats'
import { Letterhead } from '../parts/Letterhead'
import { PrintedRing } from '../parts/PrintedRing'
import { Sheet } from '../Sheet'
import { BandRows } from './BandRows'
import { bandsOf } from './bands'
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
 * so that one sees in a line how each of them is graded.
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
    </Sheet>
  )
}

function ColumnHead({ column }: { column: BoardColumn }) {
  const { t } = useTranslation('reports')
  const formats = useFormats()
  // Without the sign of a zero: '−0 %' is a riddle.
  const share = (part: number) => formats.share(Math.round(part * 100) / 100 || 0)
  const shares = [
    column.revenueShare === null ? null : t('print.ofRevenue', { share: share(column.revenueShare) }),
    column.contributionShare === null
      ? null
      : t('print.ofContribution', { share: share(column.contributionShare) }),
    column.costToServeShare === null
      ? null
      : t('print.ofCostToServe', { share: share(column.costToServeShare) }),
  ].filter((part) => part !== null)
  return (
    <th scope="col" data-grade={column.grade}>
      <div className="head">
        <PrintedRing grade={column.grade} size={9} />
        <div>
          <strong>{t('print.customers', { count: column.count })}</strong>
          {column.count > 0 && shares.map((text) => <div key={text}>{text}</div>)}
        </div>
      </div>
    </th>
  )
}
