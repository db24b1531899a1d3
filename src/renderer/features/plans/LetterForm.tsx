import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { letterDraftSchema, letterPurposes, type LetterDraft } from '../../../shared/operations/planTemplates'
import { letterFields, unknownFieldsOf } from '../../../shared/plans/letterText'
import { useAction } from '../../api'
import { SelectField, TextAreaField, TextField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { LeaveDialog } from '../../components/LeaveDialog'
import { useSaveKey } from '../../components/save-key'
import { useLeaveQuestion } from '../../components/unsaved'
import { CustomerChoice } from './CustomerChoice'

interface LetterFormProps {
  letter: LetterDraft
  onSaved: (id: number | null) => void
}

/** The words of one letter, with the fields that are filled in for each customer. */
export function LetterForm({ letter, onSaved }: LetterFormProps) {
  const { t } = useTranslation(['plans', 'common'])
  const form = useZodForm(letterDraftSchema, { defaultValues: letter })
  const { control } = form
  const question = useLeaveQuestion(form.formState.isDirty)
  const save = useAction('plans.saveLetter', {
    onDone: ({ id }, draft) => {
      form.reset({ ...draft, id })
      onSaved(id)
    },
    onFailed: (error) => showIssues(form, error.report.issues),
  })
  const removal = useAction('plans.removeLetter', { onDone: () => onSaved(null) })
  const submit = form.handleSubmit((draft) => save.mutate(draft))
  useSaveKey(submit, save.isPending)
  const { id } = letter
  const [subject, body] = form.watch(['subject', 'body'])
  const unknown = unknownFieldsOf(`${subject}\n${body}`)
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Group grow align="start">
          <TextField control={control} name="name" label={t('form.name')} required />
          <SelectField
            control={control}
            name="purpose"
            label={t('letters.purpose')}
            data={letterPurposes.map((purpose) => ({
              value: purpose,
              label: t(`letters.purposes.${purpose}`),
            }))}
          />
        </Group>
        <TextField control={control} name="subject" label={t('letters.subjectLine')} />
        <TextAreaField
          control={control}
          name="body"
          label={t('letters.body')}
          description={t('letters.hint')}
          minRows={12}
        />
        <Group gap={6}>
          <Text size="sm" c="dimmed">
            {t('letters.fields')}
          </Text>
          {letterFields.map((field) => (
            <Button
              key={field}
              size="compact-xs"
              variant="default"
              title={t(`letters.field.${field}`)}
              onClick={() => form.setValue('body', `${body}{${field}}`, { shouldDirty: true })}
            >
              {`{${field}}`}
            </Button>
          ))}
        </Group>
        {unknown.length > 0 && (
          <Text size="sm" role="status">
            {t('letters.unknown', { fields: unknown.map((field) => `{${field}}`).join(', ') })}
          </Text>
        )}
        <Group justify="space-between">
          {id === undefined ? (
            <span />
          ) : (
            <Button variant="subtle" color="brick" onClick={() => removal.mutate({ id })}>
              {t('letters.remove')}
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            {t('common:save')}
          </Button>
        </Group>
        {id !== undefined && <WriteTo letterId={id} />}
      </Stack>
      <LeaveDialog question={question} />
    </form>
  )
}

/** From the letter to the customer it shall go to. */
function WriteTo({ letterId }: { letterId: number }) {
  const { t } = useTranslation('plans')
  const [, navigate] = useLocation()
  const [customerId, setCustomerId] = useState<number | null>(null)
  return (
    <Group align="end" gap="xs" role="group" aria-label={t('letters.writeTo')}>
      <CustomerChoice value={customerId} onChange={setCustomerId} />
      <Button
        variant="default"
        disabled={customerId === null}
        onClick={() => navigate(`/plans/letters/for/${String(customerId)}/${String(letterId)}`)}
      >
        {t('letters.writeTo')}
      </Button>
      <Button component={Link} href={`/plans/letters/many/${String(letterId)}`} variant="subtle">
        {t('letters.writeToMany')}
      </Button>
    </Group>
  )
}
