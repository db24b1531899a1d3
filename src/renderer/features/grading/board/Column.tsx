import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardDensity } from '../../../../shared/choices'
import type { BoardColumn } from '../../../../shared/operations/grading'
import classes from './Board.module.css'
import { useDropColumn } from './BoardDrag'
import { Card } from './Card'
import { ColumnHead } from './ColumnHead'
import { GroupHead } from './GroupHead'
import type { MoveMenuState } from './MoveMenu'
import { groupName, useBoardState, type BoardQuestion } from './board-state'
import type { CardWords } from './card-words'
import { heightsOf, layoutOf, linesBetween, type Line } from './layout'
import { useColumnCards } from './use-board'
import { useCardEvents } from './use-card-events'
import type { Selection } from './use-selection'
import { useView } from './use-view'

interface ColumnProps {
  column: BoardColumn
  question: BoardQuestion
  selection: Selection
  menu: MoveMenuState
  words: CardWords
  density: BoardDensity
  planning: boolean
  /** Folds the column away. */
  onFold?: () => void
}

/** A grade with its customers; only the cards one can see are there. */
export function Column(props: ColumnProps) {
  const { column, question, selection, menu, words, density, planning, onFold } = props
  const { t } = useTranslation('board')
  const scroller = useRef<HTMLDivElement>(null)
  const { grade, count } = column
  const { ref, isDropTarget } = useDropColumn(grade, grade === 'ungraded')
  const { foldGroup } = useBoardState()
  const layout = useColumnLayout(column, density, planning)
  const view = useView(scroller, layout.heights.card)
  const lines = linesBetween(layout, view.from, view.to)
  const cardAt = useColumnCards(column, question, placesOf(lines))
  const events = useCardEvents({ column, question, places: layout.places, cardAt, selection })
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
      <div ref={scroller} className={classes.scroller} data-grouped={column.groups.length > 0 || undefined}>
        {count === 0 ? (
          <p className={classes.nobody}>
            {t(grade === 'ungraded' ? 'column.emptyUngraded' : 'column.empty')}
          </p>
        ) : (
          <ul className={classes.cards} style={{ height: layout.height }} {...events}>
            {lines.map((line) => {
              if (line.kind === 'head') {
                const { group, folded } = line
                return (
                  <li
                    key={`head ${group.key}`}
                    className={classes.groupSlot}
                    // Not moved by a transform: its head would stay below the cards.
                    style={{ top: line.top, height: line.height }}
                    data-group={question.groupBy === 'stage' ? group.key : undefined}
                  >
                    <GroupHead
                      group={group}
                      folded={folded}
                      onFold={() => {
                        foldGroup(grade, group.key)
                      }}
                    />
                  </li>
                )
              }
              const card = cardAt(line.place)
              return (
                <li
                  key={line.place}
                  className={classes.slot}
                  style={{ transform: `translateY(${String(line.top)}px)` }}
                  data-place={line.place}
                  aria-setsize={line.of}
                  aria-posinset={line.position}
                  aria-busy={!card || undefined}
                >
                  {card && (
                    <Card
                      card={card}
                      selected={selection.cards.has(card.id)}
                      menu={menu}
                      words={words}
                      density={density}
                      planning={planning}
                    />
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </section>
  )
}

function useColumnLayout(column: BoardColumn, density: BoardDensity, planning: boolean) {
  const folded = useBoardState((state) => state.folded)
  const { grade, groups, count } = column
  return useMemo(
    () =>
      layoutOf(
        { groups, count },
        ({ key }) => folded.has(groupName(grade, key)),
        heightsOf(density, planning),
      ),
    [grade, groups, count, folded, density, planning],
  )
}

function placesOf(lines: readonly Line[]): number[] {
  return lines.flatMap((line) => (line.kind === 'card' ? [line.place] : []))
}
