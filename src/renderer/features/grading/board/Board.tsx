import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import type { BoardCard } from '../../../../shared/operations/grading'
import { OverrideDialog } from '../OverrideDialog'
import classes from './Board.module.css'
import { BoardDrag } from './BoardDrag'
import { CardFacts } from './Card'
import { Column } from './Column'
import { FoldedColumn } from './FoldedColumn'
import { MoveMenu, useMoveMenu } from './MoveMenu'
import { useBoardLook, useBoardState, type BoardQuestion } from './board-state'
import { useCardWords } from './card-words'
import type { Moves } from './use-moves'
import type { Selection } from './use-selection'

interface BoardProps {
  board: OutputOf<'grading.board'>
  question: BoardQuestion
  moves: Moves
  selection: Selection
}

/** The columns, and the dialog that asks why somebody is moved. */
export function Board({ board, question, moves, selection }: BoardProps) {
  const { t } = useTranslation('board')
  const { unfolded, set } = useBoardState()
  const menu = useMoveMenu()
  const words = useCardWords()
  const density = useBoardLook((look) => look.density)
  const { planning } = board
  /** Who is carried: a card that is selected takes all the others along. */
  const carriedWith = (card: BoardCard) =>
    selection.cards.has(card.id) ? [...selection.cards.values()] : [card]
  return (
    <>
      <BoardDrag
        label={t('columns')}
        className={classes.columns}
        density={density}
        planning={planning}
        onDrop={(card, { grade, group: key }) => {
          const group = board.columns.flatMap(({ groups }) => groups).find((one) => one.key === key)
          if (group) moves.setStage(carriedWith(card), group)
          else if (grade) moves.ask(carriedWith(card), grade)
        }}
        renderDragged={(card) => (
          <div className={classes.card} data-lifted>
            <div className={classes.cardHead}>
              <span className={classes.name}>{card.name}</span>
              <Others count={carriedWith(card).length - 1} />
            </div>
            {density === 'comfortable' && <CardFacts card={card} words={words} planning={planning} />}
          </div>
        )}
      >
        {board.columns.map((column) =>
          column.grade === 'ungraded' && !unfolded ? (
            <FoldedColumn
              key={column.grade}
              column={column}
              onUnfold={() => {
                set({ unfolded: true })
              }}
            />
          ) : (
            <Column
              key={column.grade}
              column={column}
              question={question}
              selection={selection}
              menu={menu}
              words={words}
              density={density}
              planning={planning}
              {...(column.grade === 'ungraded' && {
                onFold: () => {
                  set({ unfolded: false })
                },
              })}
            />
          ),
        )}
      </BoardDrag>
      <MoveMenu
        menu={menu}
        moves={moves}
        selection={selection}
        stages={question.groupBy === 'stage' ? groupsOf(board, menu.card) : []}
      />
      {moves.asked && (
        <OverrideDialog
          opened
          names={moves.asked.cards.map(({ name }) => name)}
          grade={moves.asked.grade}
          onSubmit={moves.submit}
          {...takingBack(moves)}
          onClose={moves.close}
        />
      )}
    </>
  )
}

/** The groups of the column a card stands in. */
function groupsOf({ columns }: OutputOf<'grading.board'>, card: BoardCard | null) {
  return columns.find(({ grade }) => grade === card?.grade)?.groups ?? []
}

function Others({ count }: { count: number }) {
  const { t } = useTranslation('board')
  return count > 0 ? <span className={classes.others}>{t('drag.others', { count })}</span> : null
}

function takingBack({ asked, takeBack }: Moves) {
  const overridden = asked?.cards.filter((card) => card.overridden) ?? []
  if (overridden.length === 0) return {}
  return {
    onTakeBack: () => {
      takeBack(overridden)
    },
  }
}
