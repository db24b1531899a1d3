import { Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardColumn } from '../../../../shared/operations/grading'
import classes from './Board.module.css'
import { useDropColumn } from './BoardDrag'
import { Card } from './Card'
import { ColumnHead } from './ColumnHead'
import type { MoveMenuState } from './MoveMenu'

/** Height of a card with the gap below it, in px; the stylesheet has the same. */
const STEP = 86

interface ColumnProps {
  column: BoardColumn
  menu: MoveMenuState
  /** Folds the column away. */
  onFold?: () => void
}

/** A grade with its customers; only the cards one can see are there. */
export function Column({ column, menu, onFold }: ColumnProps) {
  const { t } = useTranslation('board')
  const scroller = useRef<HTMLDivElement>(null)
  const { ref, isDropTarget } = useDropColumn(column.grade, column.grade === 'ungraded')
  const { cards } = column
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => STEP,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 4,
    paddingEnd: 8,
  })
  const label = t('column.label', { name: t(`column.name.${column.grade}`), count: column.count })
  return (
    <section
      ref={ref}
      className={classes.column}
      data-grade={column.grade}
      data-drop={column.grade !== 'ungraded' || undefined}
      data-over={isDropTarget || undefined}
      aria-label={label}
    >
      <ColumnHead column={column} {...(onFold && { onFold })} />
      <div ref={scroller} className={classes.scroller}>
        {cards.length === 0 ? (
          <Text size="sm" c="dimmed" ta="center" py="lg">
            {t(column.grade === 'ungraded' ? 'column.emptyUngraded' : 'column.empty')}
          </Text>
        ) : (
          <ul className={classes.cards} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ key, index, start }) => {
              const card = cards[index]
              if (!card) return null
              return (
                <li
                  key={key}
                  className={classes.slot}
                  style={{ transform: `translateY(${String(start)}px)` }}
                  aria-setsize={cards.length}
                  aria-posinset={index + 1}
                >
                  <Card card={card} menu={menu} />
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </section>
  )
}
