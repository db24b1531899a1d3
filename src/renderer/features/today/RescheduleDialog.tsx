import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { calendarDateSchema } from '../../../shared/values'
import { DateField } from '../../components/fields'
import { useZodForm } from '../../components/form'
import type { DueRow } from './due'

const schema = z.strictObject({ day: calendarDateSchema })

/** Asks for another day. */
export function RescheduleDialog({ row, onClose }: { row: DueRow; onClose: () => void }) {
  const { t } = useTranslation(['today', 'common'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={row.customer?.name ?? row.what}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <RescheduleForm row={row} onClose={onClose} />
    </Modal>
  )
}

function RescheduleForm({ row, onClose }: { row: DueRow; onClose: () => void }) {
  const { t } = useTranslation(['today', 'common'])
  const form = useZodForm(schema, { defaultValues: { day: row.reschedule?.from ?? '' } })
  const submit = form.handleSubmit(({ day }) => {
    onClose()
    row.reschedule?.run(day)
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text size="sm">{row.what}</Text>
        <DateField
          control={form.control}
          name="day"
          label={t('newDay')}
          clearable={false}
          required
          autoFocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit">{t('move')}</Button>
        </Group>
      </Stack>
    </form>
  )
}
