import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardColumn } from '../../../../shared/operations/grading'
import classes from './Board.module.css'
import { useDropColumn } from './BoardDrag'
import { Card } from './Card'
import { ColumnHead } from './ColumnHead'
import type { MoveMenuState } from './MoveMenu'
import type { BoardQuestion } from './board-state'
import type { CardWords } from './card-words'
import { useColumnCards } from './use-board'
import { useRowsInView } from './use-rows-in-view'

/** Height of a card with the gap below it, in px; the stylesheet has the same. */
const STEP = 86

interface ColumnProps {
  column: BoardColumn
  question: BoardQuestion
  menu: MoveMenuState
  words: CardWords
  /** Folds the column away. */
  onFold?: () => void
}

/** A grade with its customers; only the cards one can see are there. */
export function Column({ column, question, menu, words, onFold }: ColumnProps) {
  const { t } = useTranslation('board')
  const scroller = useRef<HTMLDivElement>(null)
  const { grade, count } = column
  const { ref, isDropTarget } = useDropColumn(grade, grade === 'ungraded')
  const inView = useRowsInView(scroller, count, STEP)
  const cardAt = useColumnCards(column, question, inView)
  const label = t('column.label', { name: t(`column.name.${grade}`), count })
  return (
    <section
      ref={ref}
      className={classes.column}
      data-grade={grade}
      data-drop={grade !== 'ungraded' || undefined}
      data-over={isDropTarget || undefined}
      aria-label={label}
    >
      <ColumnHead column={column} {...(onFold && { onFold })} />
      <div ref={scroller} className={classes.scroller}>
        {count === 0 ? (
          <p className={classes.nobody}>
            {t(grade === 'ungraded' ? 'column.emptyUngraded' : 'column.empty')}
          </p>
        ) : (
          <ul className={classes.cards} style={{ height: count * STEP }}>
            {places(inView).map((place) => {
              const card = cardAt(place)
              return (
                <li
                  key={place}
                  className={classes.slot}
                  style={{ transform: `translateY(${String(place * STEP)}px)` }}
                  aria-setsize={count}
                  aria-posinset={place + 1}
                  aria-busy={!card || undefined}
                >
                  {card && <Card card={card} menu={menu} words={words} />}
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </section>
  )
}

function places({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
