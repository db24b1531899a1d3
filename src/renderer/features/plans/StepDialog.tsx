import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/dates'
import { stepFormSchema, type PlanStep } from '../../../shared/operations/plans'
import { useAction } from '../../api'
import { DateField, TextAreaField, TextField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { useFormats } from '../../components/formats'
import { useSaveKey } from '../../components/save-key'

interface StepDialogProps {
  planId: number
  /** The step to change; null adds one. */
  step: PlanStep | null
  onClose: () => void
}

/** Adds, changes or removes a step. */
export function StepDialog(props: StepDialogProps) {
  const { t } = useTranslation(['plans', 'common'])
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(props.step ? 'steps.edit' : 'steps.add')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <StepForm {...props} />
    </Modal>
  )
}

function StepForm({ planId, step, onClose }: StepDialogProps) {
  const { t } = useTranslation(['plans', 'common'])
  const { today } = useFormats()
  const form = useZodForm(stepFormSchema, {
    defaultValues: {
      text: step?.text ?? '',
      dueOn: step?.dueOn ?? addDays(today, 7),
      note: step?.note ?? '',
      outcome: step?.outcome ?? '',
    },
  })
  const options = {
    onDone: onClose,
    onFailed: (error: { report: { issues: readonly { path: string; message: string }[] } }) => {
      showIssues(form, error.report.issues)
    },
  }
  const add = useAction('plans.addStep', options)
  const save = useAction('plans.saveStep', options)
  const remove = useAction('plans.removeStep', options)
  const submit = form.handleSubmit((values) => {
    const { text, dueOn, note } = values
    if (step) save.mutate({ id: step.id, changes: values })
    else add.mutate({ planId, text, dueOn, note })
  })
  useSaveKey(submit, add.isPending || save.isPending)
  const { control } = form
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextField control={control} name="text" label={t('steps.what')} required autoFocus />
        <DateField control={control} name="dueOn" label={t('steps.dueOn')} clearable={false} required />
        <TextAreaField control={control} name="note" label={t('steps.note')} minRows={2} />
        {step && <TextAreaField control={control} name="outcome" label={t('outcome')} minRows={1} />}
        <Group justify="space-between">
          {step ? (
            <Button variant="subtle" color="brick" onClick={() => remove.mutate({ id: step.id })}>
              {t('common:remove')}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={add.isPending || save.isPending}>
              {t('common:save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
