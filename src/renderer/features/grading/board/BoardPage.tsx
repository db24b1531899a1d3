import { Button, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { PageHeader } from '../../../components/PageHeader'
import { useFormats } from '../../../components/formats'
import { useWantedView } from '../../../components/views/view-wish'
import { Board } from './Board'
import classes from './Board.module.css'
import { BoardBulkBar } from './BoardBulkBar'
import { BoardFilter } from './BoardFilter'
import { LayoutMenu } from './LayoutMenu'
import { PrintButton } from './PrintButton'
import { isNarrowed, useBoardLook, useBoardState } from './board-state'
import { useBoard } from './use-board'
import { useMoves } from './use-moves'
import { useSelection } from './use-selection'

/** The board: everyone by grade, to the full height of the window. */
export function BoardPage() {
  const { t } = useTranslation('board')
  const { date } = useFormats()
  const { query, filter, open } = useBoardState()
  useWantedView(open)
  const [settled] = useDebouncedValue(query, 120)
  const groupBy = useBoardLook((look) => look.groupBy)
  const question = useMemo(() => ({ query: settled.trim(), filter, groupBy }), [settled, filter, groupBy])
  const { board, shown } = useBoard(question)
  // Drawn in a second pass: the customers first, then what narrows them down.
  const withFilter = useDeferredValue(true, false)
  const selection = useSelection()
  const [said, say] = useState('')
  const moves = useMoves({ question: shown, say, onMoved: selection.drop })
  const { data } = board
  const nobody = data?.total === 0
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        subtitle={data ? t('subtitle', { count: data.total, day: date(data.asOf) }) : undefined}
        actions={
          <>
            {withFilter && !nobody && <LayoutMenu />}
            <PrintButton question={question} />
          </>
        }
      />
      {!(nobody && !isNarrowed(question)) && (
        <div className={classes.filter}>
          {selection.cards.size > 0 ? (
            <BoardBulkBar selection={selection} onMove={moves.ask} />
          ) : (
            withFilter && <BoardFilter />
          )}
        </div>
      )}
      {board.error && <ErrorPanel error={board.error} onTryAgain={() => void board.refetch()} />}
      {!data && !board.error && <LoadingSkeleton lines={8} height={64} />}
      {nobody && <Nobody filtered={isNarrowed(question)} />}
      {data && !nobody && <Board board={data} question={shown} moves={moves} selection={selection} />}
      <VisuallyHidden aria-live="polite" aria-atomic>
        {said}
      </VisuallyHidden>
    </div>
  )
}

function Nobody({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('board')
  const clear = useBoardState((state) => state.clear)
  if (filtered) {
    const action = <Button onClick={clear}>{t('filter.clear')}</Button>
    return <EmptyState drawing="board" title={t('nobody.title')} text={t('nobody.text')} action={action} />
  }
  const action = (
    <Button component={Link} href="/data/import">
      {t('empty.action')}
    </Button>
  )
  return <EmptyState drawing="board" title={t('empty.title')} text={t('empty.text')} action={action} />
}
