import { Button, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '../../../../shared/operations/customers'
import { SaveJob } from '../../../components/SaveJob'
import { useJob } from '../../../job'

/** Everything held about a customer, as a file for somebody who asks. */
export function PersonDialog({ card, onClose }: { card: CustomerCard; onClose: () => void }) {
  const { t } = useTranslation(['export', 'common'])
  const job = useJob('customers.exportPerson')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.person.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text fw={600}>{card.name}</Text>
        <Text>{t('page.person.text')}</Text>
        <SaveJob running={t('page.person.running')} job={job}>
          <Button
            disabled={job.running}
            onClick={() => void job.start({ id: card.id, format: 'html' })}
            data-autofocus
          >
            {t('page.person.document')}
          </Button>
          <Button
            variant="default"
            disabled={job.running}
            onClick={() => void job.start({ id: card.id, format: 'json' })}
          >
            {t('page.person.json')}
          </Button>
        </SaveJob>
      </Stack>
    </Modal>
  )
}
