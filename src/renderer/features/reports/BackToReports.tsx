import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

export function BackToReports() {
  const { t } = useTranslation('reports')
  return (
    <Anchor component={Link} href="/reports" size="sm">
      ← {t('preview.back')}
    </Anchor>
  )
}
