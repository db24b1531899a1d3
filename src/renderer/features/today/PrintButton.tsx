import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

/** Leads to the preview of the list of what is due. */
export function PrintButton() {
  const { t } = useTranslation('today')
  return (
    <Button
      component={Link}
      href="/reports/today"
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden="true" />}
    >
      {t('print')}
    </Button>
  )
}
