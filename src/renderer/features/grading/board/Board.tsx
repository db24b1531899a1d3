import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import { OverrideDialog } from '../OverrideDialog'
import classes from './Board.module.css'
import { BoardDrag } from './BoardDrag'
import { CardFacts } from './Card'
import { Column } from './Column'
import { FoldedColumn } from './FoldedColumn'
import { MoveMenu, useMoveMenu } from './MoveMenu'
import { useBoardLook, useBoardState, type BoardQuestion } from './board-state'
import { useCardWords } from './card-words'
import { useMoves } from './use-moves'

interface BoardProps {
  board: OutputOf<'grading.board'>
  question: BoardQuestion
}

/** The columns, and the dialog that asks why somebody is moved. */
export function Board({ board, question }: BoardProps) {
  const { t } = useTranslation('board')
  const { unfolded, set } = useBoardState()
  const moves = useMoves(question)
  const menu = useMoveMenu()
  const words = useCardWords()
  const density = useBoardLook((look) => look.density)
  const { planning } = board
  return (
    <>
      <BoardDrag
        label={t('columns')}
        className={classes.columns}
        density={density}
        planning={planning}
        onDrop={moves.ask}
        renderDragged={(card) => (
          <div className={classes.card} data-lifted>
            <div className={classes.cardHead}>
              <span className={classes.name}>{card.name}</span>
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
      <MoveMenu menu={menu} moves={moves} />
      {moves.asked && (
        <OverrideDialog
          opened
          names={[moves.asked.card.name]}
          grade={moves.asked.grade}
          onSubmit={moves.submit}
          {...takingBack(moves)}
          onClose={moves.close}
        />
      )}
    </>
  )
}

function takingBack({ asked, takeBack }: ReturnType<typeof useMoves>) {
  if (!asked?.card.overridden) return {}
  const { card } = asked
  return {
    onTakeBack: () => {
      takeBack(card)
    },
  }
}
