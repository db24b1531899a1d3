import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOperation } from '../../../api'
import { isChanged } from '../../../components/views/look'
import { isNarrowed, useBoardLook, useBoardState, type BoardQuestion } from './board-state'

/** Leads to the preview of the board as it is now: who is on it, in which groups, and which view that is. */
export function PrintButton({ question }: { question: BoardQuestion }) {
  const { t } = useTranslation('board')
  return (
    <Button
      component={Link}
      href={printAddress(question, useViewName(question))}
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden />}
    >
      {t('print')}
    </Button>
  )
}

/** The name of the saved view that is shown; a view that was changed since is none. */
function useViewName({ query, filter, groupBy }: BoardQuestion): string | undefined {
  const { viewId } = useBoardState()
  const { density } = useBoardLook()
  const { data } = useOperation('views.list', {}, { enabled: viewId !== null })
  const view = data?.views.find(({ id }) => id === viewId)
  const shown = { query, filter, sort: null, board: { groupBy, density } }
  return view && !isChanged(view, shown) ? view.name : undefined
}

function printAddress({ query, filter, groupBy }: BoardQuestion, view: string | undefined): string {
  const grouped = groupBy !== 'none'
  if (!isNarrowed({ query, filter }) && !grouped && view === undefined) return '/reports/board'
  const selection = { query, filter, ...(grouped && { groupBy }), ...(view !== undefined && { view }) }
  // Twice, because the router takes one layer off, and not the whole of it.
  return `/reports/board/${encodeURIComponent(encodeURIComponent(JSON.stringify(selection)))}`
}
