import { Anchor, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Report } from './report'

interface BackToReportsProps {
  /** What is printed; of one customer or persona there is a way back to them too. */
  report?: Pick<Report, 'kind' | 'id'>
}

const pages = { customer: 'customers', persona: 'personas' } as const

export function BackToReports({ report }: BackToReportsProps) {
  const { t } = useTranslation('reports')
  const all = t('preview.back')
  const kind = report?.kind === 'customer' || report?.kind === 'persona' ? report.kind : null
  const id = report?.id ?? null
  if (kind === null || id === null) {
    return (
      <Anchor component={Link} href="/reports" size="sm">
        ← {all}
      </Anchor>
    )
  }
  return (
    <Group justify="space-between" gap="xs">
      <Anchor component={Link} href={`/${pages[kind]}/${String(id)}`} size="sm">
        ← {t(`preview.backTo.${kind}`)}
      </Anchor>
      <Anchor component={Link} href="/reports" size="sm">
        {all}
      </Anchor>
    </Group>
  )
}
