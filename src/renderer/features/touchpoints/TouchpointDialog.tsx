import { Modal, SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  touchpointDraftSchema,
  touchpointKinds,
  type Touchpoint,
} from '../../../shared/operations/touchpoints'
import { useAction } from '../../api'
import { DialogButtons } from '../../components/DialogButtons'
import { DateField, MoneyField, NumberField, SelectField, TextAreaField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { useFormats } from '../../components/formats'
import { useSaveKey } from '../../components/save-key'
import { MoodField } from './MoodField'

interface TouchpointDialogProps {
  customerId: number
  /** The touch to change; null logs one. */
  touchpoint: Touchpoint | null
  onClose: () => void
}

/** Logs, changes or removes one touch. */
export function TouchpointDialog({ customerId, touchpoint, onClose }: TouchpointDialogProps) {
  const { t } = useTranslation(['touchpoints', 'common'])
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(touchpoint ? 'form.editTitle' : 'form.newTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <TouchpointForm customerId={customerId} touchpoint={touchpoint} onClose={onClose} />
    </Modal>
  )
}

function TouchpointForm({ customerId, touchpoint, onClose }: TouchpointDialogProps) {
  const { t } = useTranslation('touchpoints')
  const { today } = useFormats()
  const { id, ...present } = touchpoint ?? { id: 0 }
  const form = useZodForm(touchpointDraftSchema, {
    defaultValues: {
      customerId,
      happenedOn: today,
      kind: 'call',
      initiative: 'proactive',
      minutes: 15,
      expense: 0,
      mood: null,
      note: '',
      ...present,
    },
  })
  const { control } = form
  const options = {
    onDone: onClose,
    onFailed: (error: { report: { issues: readonly { path: string; message: string }[] } }) => {
      showIssues(form, error.report.issues)
    },
  }
  const create = useAction('touchpoints.create', options)
  const change = useAction('touchpoints.update', options)
  const remove = useAction('touchpoints.remove', options)
  const submit = form.handleSubmit((draft) => {
    if (touchpoint) change.mutate({ id, changes: draft })
    else create.mutate(draft)
  })
  useSaveKey(submit, create.isPending || change.isPending)
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SimpleGrid cols={2} spacing="md">
          <SelectField
            control={control}
            name="kind"
            label={t('form.kind')}
            data={touchpointKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            autoFocus
          />
          <SelectField
            control={control}
            name="initiative"
            label={t('form.initiative')}
            data={(['proactive', 'reactive'] as const).map((value) => ({
              value,
              label: t(`initiative.${value}`),
            }))}
          />
          <DateField
            control={control}
            name="happenedOn"
            label={t('form.happenedOn')}
            clearable={false}
            required
          />
          <NumberField
            control={control}
            name="minutes"
            label={t('form.minutes')}
            description={t('form.minutesHint')}
            min={0}
            step={5}
          />
          <MoneyField
            control={control}
            name="expense"
            label={t('form.expense')}
            description={t('form.expenseHint')}
          />
          <MoodField control={control} name="mood" />
        </SimpleGrid>
        <TextAreaField control={control} name="note" label={t('form.note')} minRows={3} />
        <DialogButtons
          saving={create.isPending || change.isPending}
          removing={remove.isPending}
          onRemove={
            touchpoint
              ? () => {
                  remove.mutate({ id })
                }
              : undefined
          }
          onClose={onClose}
        />
      </Stack>
    </form>
  )
}
