import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '../../../../shared/operations/customers'
import { NextStep } from '../../../components/NextStep'
import { GradeRing } from '../../../components/GradeRing'
import { useFormats } from '../../../components/formats'
import type { ColumnId } from './columns'
import classes from './CustomerTable.module.css'

/** What one column says about one customer. */
export function CustomerCell({ column, row }: { column: ColumnId; row: CustomerRow }) {
  switch (column) {
    case 'grade':
      return (
        <GradeRing
          grade={row.grade}
          computedGrade={row.computedGrade}
          overridden={row.overridden}
          score={row.score}
        />
      )
    case 'name':
      return <NameCell row={row} />
    case 'kind':
      return <Word of={`kind.${row.kind}`} />
    case 'status':
      return <Word of={`status.${row.status}`} />
    case 'stage':
      return row.stage ? <Word of={`stage.${row.stage}`} /> : <Unknown />
    case 'place':
      return [row.place, row.country].filter((part) => part !== '').join(', ')
    case 'tags':
      return <span title={row.tags.join(', ')}>{row.tags.join(', ')}</span>
    case 'revenue12m':
    case 'contribution12m':
    case 'revenue':
    case 'contribution':
      return <Amount amount={row.firstPurchaseOn === null && row[column] === 0 ? null : row[column]} />
    case 'openAmount':
      return <Amount amount={row.openAmount === 0 ? null : row.openAmount} />
    case 'orders':
      return <Count value={row.orders === 0 ? null : row.orders} />
    case 'averageDaysLate':
      return <Count value={row.averageDaysLate} />
    case 'lastPurchaseOn':
    case 'lastTouchOn':
      return <Day date={row[column]} />
    case 'score':
    case 'fit':
      return <Count value={row[column]} />
    case 'nextStep':
      return row.nextStep ? <NextStep step={row.nextStep} /> : <Unknown />
  }
}

function NameCell({ row }: { row: CustomerRow }) {
  return (
    <span className={classes.nameCell}>
      <span className={classes.nameLine}>
        <a href={`#/customers/${String(row.id)}`} className={classes.name} tabIndex={-1} title={row.name}>
          {row.name}
        </a>
        {row.archived && <Archived />}
      </span>
      {row.place !== '' && (
        // The plain one: Mantine's costs too much where rows come and go while scrolling.
        <span className={classes.place}>{row.place}</span>
      )}
    </span>
  )
}

function Archived() {
  const { t } = useTranslation('customers')
  return (
    <Badge size="xs" variant="default">
      {t('list.archived')}
    </Badge>
  )
}

type Kind = CustomerRow['kind']
type Status = CustomerRow['status']
type Stage = NonNullable<CustomerRow['stage']>

function Word({ of }: { of: `kind.${Kind}` | `status.${Status}` | `stage.${Stage}` }) {
  const { t } = useTranslation('customers')
  return t(of)
}

function Count({ value }: { value: number | null }) {
  const { number } = useFormats()
  return value === null ? <Unknown /> : number(value)
}

function Amount({ amount }: { amount: number | null }) {
  const { money } = useFormats()
  return amount === null ? <Unknown /> : money(amount, { cents: false })
}

/** Plain `title` rather than a tooltip: there are hundreds of these, and they come and go while scrolling. */
function Day({ date }: { date: string | null }) {
  const { relative, longDate } = useFormats()
  if (date === null) return <Unknown />
  return (
    <time dateTime={date} title={longDate(date)}>
      {relative(date)}
    </time>
  )
}

function Unknown() {
  return <span className={classes.unknown}>–</span>
}
