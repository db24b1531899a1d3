import { Modal, SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { complaintDraftSchema, type Complaint } from '../../../shared/operations/feedback'
import { useAction } from '../../api'
import { DateField, TextAreaField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { useFormats } from '../../components/formats'
import { useSaveKey } from '../../components/save-key'
import { DialogButtons } from '../../components/DialogButtons'

interface ComplaintDialogProps {
  customerId: number
  /** The complaint to change; null logs one. */
  complaint: Complaint | null
  /** It is to be resolved: today is filled in. */
  resolve: boolean
  onClose: () => void
}

/** Logs, changes, resolves or removes one complaint. */
export function ComplaintDialog(props: ComplaintDialogProps) {
  const { t } = useTranslation(['feedback', 'common'])
  const { complaint, resolve, onClose } = props
  const title = complaint === null ? 'newTitle' : resolve ? 'resolveTitle' : 'editTitle'
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(`complaintForm.${title}`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ComplaintForm {...props} />
    </Modal>
  )
}

function ComplaintForm({ customerId, complaint, resolve, onClose }: ComplaintDialogProps) {
  const { t } = useTranslation('feedback')
  const { today } = useFormats()
  const form = useZodForm(complaintDraftSchema, {
    defaultValues: {
      ...(complaint ?? { customerId, happenedOn: today, text: '', resolvedOn: null, remedy: '' }),
      ...(resolve && { resolvedOn: today }),
    },
  })
  const { control } = form
  const save = useAction('feedback.saveComplaint', {
    onDone: onClose,
    onFailed: ({ report }) => {
      showIssues(form, report.issues)
    },
  })
  const remove = useAction('feedback.removeComplaint', { onDone: onClose })
  const submit = form.handleSubmit((draft) => {
    save.mutate(draft)
  })
  useSaveKey(submit, save.isPending)
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SimpleGrid cols={2} spacing="md">
          <DateField
            control={control}
            name="happenedOn"
            label={t('complaintForm.happenedOn')}
            clearable={false}
            required
          />
          <DateField
            control={control}
            name="resolvedOn"
            label={t('complaintForm.resolvedOn')}
            description={t('complaintForm.resolvedOnHint')}
          />
        </SimpleGrid>
        <TextAreaField
          control={control}
          name="text"
          label={t('complaintForm.text')}
          required
          autoFocus={!resolve}
        />
        <TextAreaField
          control={control}
          name="remedy"
          label={t('complaintForm.remedy')}
          autoFocus={resolve}
        />
        <DialogButtons
          saving={save.isPending}
          removing={remove.isPending}
          onRemove={
            complaint
              ? () => {
                  remove.mutate({ id: complaint.id })
                }
              : undefined
          }
          onClose={onClose}
        />
      </Stack>
    </form>
  )
}
