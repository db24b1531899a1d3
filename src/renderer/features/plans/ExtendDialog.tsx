import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { addDays } from '../../../shared/dates'
import type { Plan } from '../../../shared/operations/plans'
import { calendarDateSchema } from '../../../shared/values'
import { useAction } from '../../api'
import { DateField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { useFormats } from '../../components/formats'

const schema = z.strictObject({ dueOn: calendarDateSchema })
/** Enough to see whether something has changed. */
const MORE_DAYS = 30

/** Gives a plan more time. */
export function ExtendDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation(['plans', 'common'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('extend.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ExtendForm plan={plan} onClose={onClose} />
    </Modal>
  )
}

function ExtendForm({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation(['plans', 'common'])
  const { today } = useFormats()
  const from = plan.dueOn > today ? plan.dueOn : today
  const form = useZodForm(schema, { defaultValues: { dueOn: addDays(from, MORE_DAYS) } })
  const extend = useAction('plans.extend', {
    onDone: onClose,
    onFailed: (error) => showIssues(form, error.report.issues),
  })
  const submit = form.handleSubmit(({ dueOn }) => extend.mutate({ id: plan.id, dueOn }))
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <DateField
          control={form.control}
          name="dueOn"
          label={t('extend.until')}
          clearable={false}
          required
          autoFocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={extend.isPending}>
            {t('extend.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
