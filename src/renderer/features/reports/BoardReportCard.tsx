import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOperation } from '../../api'
import { Drawing } from '../../components/Drawing'
import { BoardReport } from '../../print/board/BoardReport'
import { loadBoardContent } from '../../print/content'
import { ReportCard } from './ReportCard'
import { Thumbnail } from './Thumbnail'
import { useLayout } from './use-layout'

/** Rows that can be told apart in small. */
const ROWS = 14
/** With more customers than this a drawing stands in: the whole board is too much for a small picture. */
const MOST_CUSTOMERS = 3000

/** The printed board. */
export function BoardReportCard() {
  const { t } = useTranslation('reports')
  const [layout] = useLayout('board')
  const info = useOperation('system.info', {})
  const customers = info.data?.customers ?? 0
  const { data } = useQuery({
    queryKey: ['report-thumbnail', 'board'],
    queryFn: () => loadBoardContent({}),
    enabled: customers > 0 && customers <= MOST_CUSTOMERS,
  })
  return (
    <ReportCard
      title={t('board.kind')}
      about={customers === 0 ? t('board.none') : t('board.about')}
      picture={
        data ? (
          <Thumbnail layout={layout}>
            <BoardReport content={data} layout={layout} rows={ROWS} />
          </Thumbnail>
        ) : (
          <Drawing name="board" />
        )
      }
    >
      <Button component={Link} href="/reports/board">
        {t('board.open')}
      </Button>
    </ReportCard>
  )
}
