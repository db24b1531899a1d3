import { useFormats } from '../../components/formats'
import { useUiState } from '../../ui-state'
import { namedOnly } from '../../../shared/objects'
import { pageLayoutSchema, type PageLayout } from '../../../shared/paper'
import type { ReportKind } from './report'

/**
 * How a kind of report is laid out: as it was last on this computer, else as the settings have it. Only what differs
 * from the settings is kept, so that what is changed there is seen in every report that was left alone.
 */
export function useLayout(kind: ReportKind): [PageLayout, (layout: PageLayout) => void] {
  const { settings } = useFormats()
  const kept = useUiState(({ layouts }) => layouts[kind])
  const keep = useUiState(({ keepLayout }) => keepLayout)
  const usual: PageLayout = {
    paper: settings.paper,
    orientation: kind === 'board' ? 'landscape' : 'portrait',
    margins: settings.margins,
    blackAndWhite: settings.blackAndWhite,
  }
  // What an older version kept may say something else.
  const own = pageLayoutSchema.partial().safeParse(kept ?? {}).data ?? {}
  return [
    { ...usual, ...namedOnly(own) },
    (layout) => {
      keep(kind, differenceOf(layout, usual))
    },
  ]
}

function differenceOf(layout: PageLayout, usual: PageLayout): Partial<PageLayout> {
  const parts = Object.keys(usual) as (keyof PageLayout)[]
  return Object.fromEntries(
    parts.filter((part) => layout[part] !== usual[part]).map((part) => [part, layout[part]]),
  )
}
