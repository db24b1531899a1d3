import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { planChangesSchema, type Plan } from '../../../shared/operations/plans'
import { useAction } from '../../api'
import { DateField, TextAreaField, TextField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { useSaveKey } from '../../components/save-key'

/** Changes what a plan is called, what it is to come to, and until when. */
export function EditPlanDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation(['plans', 'common'])
  return (
    <Modal opened onClose={onClose} title={t('edit')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <EditPlanForm plan={plan} onClose={onClose} />
    </Modal>
  )
}

function EditPlanForm({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation(['plans', 'common'])
  const form = useZodForm(planChangesSchema, {
    defaultValues: { name: plan.name, goal: plan.goal, dueOn: plan.dueOn },
  })
  const save = useAction('plans.update', {
    onDone: onClose,
    onFailed: (error) => showIssues(form, error.report.issues),
  })
  const submit = form.handleSubmit((changes) => save.mutate({ id: plan.id, changes }))
  useSaveKey(submit, save.isPending)
  const { control } = form
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextField control={control} name="name" label={t('form.name')} required autoFocus />
        <TextAreaField control={control} name="goal" label={t('goal')} placeholder={t('form.goalHint')} />
        <DateField control={control} name="dueOn" label={t('form.dueOn')} clearable={false} required />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
