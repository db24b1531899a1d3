import { Input, Modal, SegmentedControl, Stack } from '@mantine/core'
import { useId } from 'react'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { answerDraftSchema, type Answer } from '../../../shared/operations/feedback'
import { useAction } from '../../api'
import { DateField, TextAreaField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { useFormats } from '../../components/formats'
import { useSaveKey } from '../../components/save-key'
import { DialogButtons } from '../../components/DialogButtons'

const scores = Array.from({ length: 11 }, (_, score) => String(score))

interface AnswerDialogProps {
  customerId: number
  /** The answer to change; null logs one. */
  answer: Answer | null
  onClose: () => void
}

/** Logs, changes or removes one answer. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { t } = useTranslation(['feedback', 'common'])
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={t(props.answer ? 'answerForm.editTitle' : 'answerForm.newTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <AnswerForm {...props} />
    </Modal>
  )
}

function AnswerForm({ customerId, answer, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('feedback')
  const { today } = useFormats()
  const label = useId()
  const form = useZodForm(answerDraftSchema, {
    defaultValues: answer ?? { customerId, answeredOn: today, score: 8, comment: '' },
  })
  const { control } = form
  const save = useAction('feedback.saveAnswer', {
    onDone: onClose,
    onFailed: ({ report }) => {
      showIssues(form, report.issues)
    },
  })
  const remove = useAction('feedback.removeAnswer', { onDone: onClose })
  const submit = form.handleSubmit((draft) => {
    save.mutate(draft)
  })
  useSaveKey(submit, save.isPending)
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Controller
          control={control}
          name="score"
          render={({ field }) => (
            <Input.Wrapper
              label={t('answerForm.score')}
              description={t('answerForm.scoreHint')}
              labelElement="div"
              labelProps={{ id: label }}
            >
              <SegmentedControl
                mt={5}
                fullWidth
                role="radiogroup"
                aria-labelledby={label}
                data={scores}
                value={String(field.value)}
                onChange={(value) => {
                  field.onChange(Number(value))
                }}
              />
            </Input.Wrapper>
          )}
        />
        <DateField
          control={control}
          name="answeredOn"
          label={t('answerForm.answeredOn')}
          clearable={false}
          required
        />
        <TextAreaField control={control} name="comment" label={t('answerForm.comment')} />
        <DialogButtons
          saving={save.isPending}
          removing={remove.isPending}
          onRemove={
            answer
              ? () => {
                  remove.mutate({ id: answer.id })
                }
              : undefined
          }
          onClose={onClose}
        />
      </Stack>
    </form>
  )
}
