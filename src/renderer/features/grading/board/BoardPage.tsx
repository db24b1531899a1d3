import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAdjustments, IconPrinter, IconStar } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { InputOf } from '../../../../shared/operations'
import { useOperation } from '../../../api'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { PageHeader } from '../../../components/PageHeader'
import { useFormats } from '../../../components/formats'
import { Board } from './Board'
import classes from './Board.module.css'
import { BoardFilter } from './BoardFilter'
import { boardInput, isFiltered, useBoardState } from './board-state'

/** The board: everyone by grade, to the full height of the window. */
export function BoardPage() {
  const { t } = useTranslation('board')
  const { date } = useFormats()
  const state = useBoardState()
  const { query, tags, status, place } = state
  const [settled] = useDebouncedValue(query, 120)
  const input = useMemo(
    () => boardInput({ query: settled, tags, status, place }),
    [settled, tags, status, place],
  )
  const board = useOperation('grading.board', input, { keepPrevious: true })
  const everyone = useOperation(
    'grading.board',
    boardInput({ query: '', tags: [], status: [], place: null }),
    {
      enabled: place !== null || !isFiltered(input),
    },
  )
  const places = useMemo(
    () => placesOf((everyone.data ?? board.data)?.columns ?? []),
    [everyone.data, board.data],
  )
  const { data } = board
  const nobody = data?.total === 0
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        subtitle={data ? t('subtitle', { count: data.total, day: date(data.asOf) }) : undefined}
        actions={<Actions printed={printAddress(input)} />}
      />
      {!(nobody && !isFiltered(input)) && <BoardFilter places={places} />}
      {board.error && <ErrorPanel error={board.error} onTryAgain={() => void board.refetch()} />}
      {!data && !board.error && <LoadingSkeleton lines={8} height={64} />}
      {nobody && <Nobody filtered={isFiltered(input)} />}
      {data && !nobody && <Board board={data} input={input} />}
    </div>
  )
}

function placesOf(columns: readonly { cards: readonly { place: string }[] }[]): string[] {
  const places = new Set(columns.flatMap(({ cards }) => cards.map(({ place }) => place)))
  places.delete('')
  return [...places].sort((one, other) => one.localeCompare(other))
}

/** The preview of the board as it is filtered now. */
function printAddress({ query, filter }: InputOf<'grading.board'>): string {
  if (!isFiltered({ query, filter })) return '/reports/board'
  const selection = encodeURIComponent(JSON.stringify({ query, filter }))
  // Twice, because the router takes one layer off, and not the whole of it.
  return `/reports/board/${encodeURIComponent(selection)}`
}

function Actions({ printed }: { printed: string }) {
  const { t } = useTranslation('board')
  return (
    <>
      <Button
        component={Link}
        href="/rating"
        variant="default"
        leftSection={<IconStar size={16} aria-hidden />}
      >
        {t('rate')}
      </Button>
      <Button
        component={Link}
        href="/criteria"
        variant="default"
        leftSection={<IconAdjustments size={16} aria-hidden />}
      >
        {t('criteria')}
      </Button>
      <Button
        component={Link}
        href={printed}
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {t('print')}
      </Button>
    </>
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
