import { Button, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SaveJob } from '../../../components/SaveJob'
import { useJob } from '../../../job'
import { columnIds } from './columns'
import type { Question } from './list-question'
import { useListLook } from './list-state'

interface ExportDialogProps {
  question: Question
  total: number
  onClose: () => void
}

/** The list as it is shown, as a file. */
export function ExportDialog({ question, total, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['export', 'common'])
  const hidden = useListLook((look) => look.hidden)
  const job = useJob('customers.export')
  const { query, filter, sort, asOf } = question
  const save = (format: 'csv' | 'xlsx') =>
    void job.start({
      ...(query !== undefined && { query }),
      ...(filter !== undefined && { filter }),
      ...(sort !== undefined && { sort }),
      ...(asOf !== undefined && { asOf }),
      columns: columnIds.filter((id) => !hidden.includes(id)),
      format,
    })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('list.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('list.text', { count: total })}</Text>
        <SaveJob running={t('list.running')} job={job}>
          <Button disabled={job.running} onClick={() => save('xlsx')} data-autofocus>
            {t('list.xlsx')}
          </Button>
          <Button variant="default" disabled={job.running} onClick={() => save('csv')}>
            {t('list.csv')}
          </Button>
        </SaveJob>
      </Stack>
    </Modal>
  )
}
