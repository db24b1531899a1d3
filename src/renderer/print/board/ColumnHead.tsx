import { useTranslation } from 'react-i18next'
import type { BoardColumn } from '../../../shared/operations/grading'
import { useFormats } from '../../components/formats'
import { PrintedRing } from '../parts/PrintedRing'

/** A grade, and what it brings and takes. @param across so many columns of the table it stands over */
export function ColumnHead({ column, across = 1 }: { column: BoardColumn; across?: number }) {
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
    <th scope={across === 1 ? 'col' : 'colgroup'} colSpan={across} data-grade={column.grade}>
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
