import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Hint } from '../../../components/Hint'
import { columns } from './columns'
import type { Sort } from './list-state'
import type { ShownColumn } from './use-columns'
import classes from './CustomerTable.module.css'

interface HeadProps {
  shown: readonly ShownColumn[]
  /** Null while the best match of a search comes first. */
  sort: Sort | null
  onSort: (sort: Sort) => void
  allSelected: boolean
  someSelected: boolean
  onSelectAll: () => void
}

/** The heads of the columns: what they mean, and sorting by them. */
export function CustomerTableHead({ shown, sort, onSort, ...selection }: HeadProps) {
  const { t } = useTranslation('customers')
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        <div role="columnheader" className={classes.check} aria-label={t('list.selectColumn')}>
          <input
            type="checkbox"
            className={classes.box}
            aria-label={t('list.selectAll')}
            checked={selection.allSelected}
            // Some but not all: there is no attribute for it.
            ref={(box) => {
              if (box) box.indeterminate = selection.someSelected && !selection.allSelected
            }}
            onChange={selection.onSelectAll}
          />
        </div>
        {shown.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  )
}

function HeadCell({
  column,
  sort,
  onSort,
}: {
  column: ShownColumn
  sort: Sort | null
  onSort: (sort: Sort) => void
}) {
  const { t } = useTranslation('customers')
  const { id, width } = column
  const { sort: by, first, numeric } = columns[id]
  const sorted = by !== null && sort?.by === by ? sort.direction : undefined
  const resize = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    event.stopPropagation()
    column.setWidth(width + (event.key === 'ArrowLeft' ? -16 : 16))
  }
  const label = <span className={classes.sortLabel}>{t(`columns.${id}`)}</span>
  return (
    <div role="columnheader" className={classes.headCell} data-column={id} aria-sort={sorted}>
      <Hint multiline maw={260} label={t(`columns.about.${id}`)}>
        {by === null ? (
          <span className={classes.sort} data-numeric={numeric || undefined}>
            {label}
          </span>
        ) : (
          <button
            type="button"
            className={classes.sort}
            data-numeric={numeric || undefined}
            onKeyDown={resize}
            onClick={() => {
              onSort({ by, direction: sorted === undefined ? first : opposite(sorted) })
            }}
          >
            {label}
            {sorted === 'ascending' && <IconArrowUp size={14} aria-hidden="true" />}
            {sorted === 'descending' && <IconArrowDown size={14} aria-hidden="true" />}
          </button>
        )}
      </Hint>
      <span
        aria-hidden="true"
        className={classes.resizer}
        data-resizing={column.resizing || undefined}
        onMouseDown={column.startResizing}
        onTouchStart={column.startResizing}
        onDoubleClick={() => {
          column.setWidth(columns[id].width)
        }}
      />
    </div>
  )
}

function opposite(direction: Sort['direction']): Sort['direction'] {
  return direction === 'ascending' ? 'descending' : 'ascending'
}
