import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../api'

/** Prints the list of what is due. */
export function PrintButton() {
  const { t } = useTranslation(['today', 'reports'])
  const print = useAction('reports.today', { message: () => t('reports:preview.printed') })
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden="true" />}
      loading={print.isPending}
      onClick={() => print.mutate({ to: 'printer' })}
    >
      {t('print')}
    </Button>
  )
}
