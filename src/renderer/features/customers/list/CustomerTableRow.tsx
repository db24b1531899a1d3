import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '../../../../shared/operations/customers'
import { columns, type ColumnId } from './columns'
import { CustomerCell } from './CustomerCell'
import classes from './CustomerTable.module.css'

/** The id of the element of a row, for `aria-activedescendant`. */
export function rowElementId(index: number): string {
  return `customer-row-${String(index)}`
}

interface RowProps {
  index: number
  /** Distance from the top of the list, in px. */
  top: number
  /** Undefined while it is on the way. */
  row: CustomerRow | undefined
  /** Ids of the shown columns, joined: so that the row need not be drawn anew when only widths change. */
  shown: string
  active: boolean
  selected: boolean
}

/**
 * One customer in the list. Clicking opens it; the box selects: the grid around it hears both, as it takes the keys, so
 * that a row is given nothing that changes and is drawn anew only when it says something else.
 */
export const CustomerTableRow = memo(function CustomerTableRow(props: RowProps) {
  const { index, top, row, shown, active, selected } = props
  const { t } = useTranslation('customers')
  const ids = shown.split(' ') as ColumnId[]
  return (
    <div
      role="row"
      id={rowElementId(index)}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={-1}
      data-index={index}
      data-active={active || undefined}
      className={classes.row}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      <div role="gridcell" className={classes.check}>
        {row && (
          // The plain one: Mantine's costs too much where rows come and go while scrolling.
          <input
            type="checkbox"
            className={classes.box}
            tabIndex={-1}
            aria-label={t('list.select', { name: row.name })}
            checked={selected}
            onChange={() => undefined}
          />
        )}
      </div>
      {ids.map((id) => (
        <div
          key={id}
          role="gridcell"
          className={classes.cell}
          data-column={id}
          data-numeric={columns[id].numeric || undefined}
        >
          {row ? <CustomerCell column={id} row={row} /> : <span className={classes.waiting} />}
        </div>
      ))}
    </div>
  )
})
