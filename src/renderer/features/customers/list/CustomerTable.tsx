import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { InputOf } from '../../../../shared/operations'
import { callOperation } from '../../../api'
import { useNotices } from '../../../components/notices'
import { CustomerTableHead } from './CustomerTableHead'
import { CustomerTableRow, rowElementId } from './CustomerTableRow'
import { useListQuestion, type Sort } from './list-state'
import { rowEvents } from './row-events'
import { useColumns } from './use-columns'
import type { Question } from './list-question'
import type { CustomerPages } from './use-customer-pages'
import { useAllSelected, type Selection } from './use-selection'
import { useTableKeys } from './use-table-keys'
import { useStart } from '../../../ui-state'
import classes from './CustomerTable.module.css'

/** Height of a row in px, as in the stylesheet. */
const rowHeight = 44
/** Rows that are drawn beyond those in view, so that none is missing when the list is scrolled; nobody does while it starts. */
const overscans = { start: 1, later: 4 }
/** About what stands above and below the rows, in px. */
const aroundRows = 220
/** More than ever stand in view at once. */
const reusedRows = 128

export interface TableHandle {
  focus: () => void
}

interface CustomerTableProps {
  ref: Ref<TableHandle>
  question: Question
  pages: CustomerPages
  total: number
  selection: Selection
  /** Null while the best match of a search comes first. */
  sort: Sort | null
  /** The id of the line that tells the keys. */
  hint: string
  onSort: (sort: Sort) => void
  onRange: (range: { from: number; to: number }) => void
  /** A letter was typed: it belongs into the search. */
  onType: (letter: string) => void
}

/** The customers as a grid that holds only the rows in view, however many there are. */
export function CustomerTable(props: CustomerTableProps) {
  const { question, pages, total, selection, onRange, hint } = props
  const { t } = useTranslation('customers')
  const [, navigate] = useLocation()
  const notices = useNotices()
  const { columns, template, width } = useColumns()
  const { active, scrollTop, keep } = useListQuestion()
  const frame = useRef<HTMLDivElement>(null)
  /** The row that was selected last, and in which list: another one has others in its place. */
  const [anchor, setAnchor] = useState<{ index: number; question: Question } | null>(null)
  const overscan = useStart(({ isOver }) => (isOver ? overscans.later : overscans.start))
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan,
    initialOffset: scrollTop,
    // A good guess, so that the rows are there when the frame is measured and the page is laid out once.
    initialRect: { width: window.innerWidth, height: Math.max(0, window.innerHeight - aroundRows) },
    scrollPaddingStart: 40,
  })
  const items = virtualizer.getVirtualItems()
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const tellRange = useEffectEvent(onRange)
  useEffect(() => {
    tellRange({ from, to })
  }, [from, to])
  const backToTop = useEffectEvent(() => {
    frame.current?.scrollTo({ top: scrollTop })
  })
  const placed = useRef(question)
  useEffect(() => {
    // The list begins where it should stand; to scroll would lay out the page once more.
    if (placed.current === question) return
    placed.current = question
    backToTop()
  }, [question])

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index))
    keep({ active: next })
    virtualizer.scrollToIndex(next)
    return next
  }
  const selectIds = (which: InputOf<'customers.ids'>) => {
    callOperation('customers.ids', which).then(({ ids }) => {
      selection.add(ids)
    }, notices.failed)
  }
  /** @param from the row that everyone is selected from; null: this one alone, and back */
  const selectFrom = (from: number | null, index: number) => {
    setAnchor({ index, question })
    const [first, last] = [Math.min(from ?? index, index), Math.max(from ?? index, index)]
    const count = last - first + 1
    const ids = Array.from({ length: count }, (_, step) => pages.rowAt(first + step)?.id)
    const known = ids.filter((id) => id !== undefined)
    if (from === null) for (const id of known) selection.toggle(id)
    else if (known.length === count) selection.add(known)
    // Only the rows in view are here, and many may lie between.
    else selectIds({ ...pages.shown, limit: count, offset: first })
  }
  const select = (index: number, through: boolean) => {
    if (through) selectFrom(anchor?.question === question ? anchor.index : index, index)
    else selectFrom(null, index)
  }
  const allSelected = useAllSelected(question, total, selection)
  const selectAll = () => {
    if (allSelected) selection.clear()
    else {
      const { query, filter } = question
      selectIds({ query, filter })
    }
  }
  const open = (id: number) => {
    navigate(`/customers/${String(id)}`)
  }
  const mouse = rowEvents({
    activate: (index) => {
      keep({ active: index })
    },
    select,
    open: (index) => {
      const row = pages.rowAt(index)
      if (row) open(row.id)
    },
  })
  const keys = useTableKeys({
    ...props,
    active,
    goTo,
    select,
    selectFrom,
    selectAll,
    open,
    visible: to - from - overscan,
  })
  useImperativeHandle(props.ref, () => ({ focus: () => frame.current?.focus() }), [])
  const shown = columns.map(({ id }) => id).join(' ')
  return (
    <div
      ref={frame}
      role="grid"
      tabIndex={0}
      aria-label={t('list.label')}
      aria-describedby={hint}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={active >= from && active <= to ? rowElementId(active) : undefined}
      className={classes.frame}
      style={{ ['--columns' as string]: template }}
      onKeyDown={keys}
      {...mouse}
      onScroll={(event) => {
        keep({ scrollTop: event.currentTarget.scrollTop })
      }}
    >
      <div className={classes.grid} style={{ minWidth: width }} role="presentation">
        <CustomerTableHead
          shown={columns}
          sort={props.sort}
          onSort={props.onSort}
          allSelected={allSelected}
          someSelected={selection.ids.size > 0}
          onSelectAll={selectAll}
        />
        <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = pages.rowAt(index)
            return (
              <CustomerTableRow
                // Elements are used again for the rows that come into view.
                key={index % reusedRows}
                index={index}
                top={start}
                row={row}
                shown={shown}
                active={index === active}
                selected={row !== undefined && selection.ids.has(row.id)}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
