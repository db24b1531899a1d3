import { ActionIcon, Button, Group, Stack, Title } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { gradeLetters } from '../../../shared/choices'
import { playbookDraftSchema, type PlaybookDraft } from '../../../shared/operations/planTemplates'
import { useAction } from '../../api'
import { NumberField, SelectField, TextAreaField, TextField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { LeaveDialog } from '../../components/LeaveDialog'
import { useSaveKey } from '../../components/save-key'
import { useLeaveQuestion } from '../../components/unsaved'
import classes from './plans.module.css'

interface PlaybookFormProps {
  playbook: PlaybookDraft
  onSaved: (id: number | null) => void
}

/** Everything about one playbook. Plans that were made from it stay as they are. */
export function PlaybookForm({ playbook, onSaved }: PlaybookFormProps) {
  const { t } = useTranslation(['plans', 'common'])
  const form = useZodForm(playbookDraftSchema, { defaultValues: playbook })
  const { control } = form
  const question = useLeaveQuestion(form.formState.isDirty)
  const { fields, append, remove } = useFieldArray({ control, name: 'steps' })
  const save = useAction('plans.savePlaybook', {
    onDone: ({ id }, draft) => {
      form.reset({ ...draft, id })
      onSaved(id)
    },
    onFailed: (error) => showIssues(form, error.report.issues),
  })
  const removal = useAction('plans.removePlaybook', { onDone: () => onSaved(null) })
  const submit = form.handleSubmit((draft) => save.mutate(draft))
  useSaveKey(submit, save.isPending)
  const { id } = playbook
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Group grow align="start">
          <TextField control={control} name="name" label={t('form.name')} required />
          <SelectField
            control={control}
            name="grade"
            label={t('playbooks.grade')}
            data={gradeLetters.map((letter) => ({ value: letter, label: t(`purpose.${letter}`) }))}
          />
        </Group>
        <TextAreaField control={control} name="about" label={t('playbooks.about')} minRows={2} />
        <Group grow align="start">
          <NumberField control={control} name="days" label={t('playbooks.days')} min={1} required />
          <NumberField
            control={control}
            name="weakest"
            label={t('playbooks.weakest')}
            description={t('playbooks.weakestHint')}
            min={0}
            max={5}
            required
          />
        </Group>
        <Title order={2} size="h4">
          {t('steps.title')}
        </Title>
        {fields.map((field, index) => (
          <div key={field.id} className={classes.proposed}>
            <TextField
              control={control}
              name={`steps.${index}.text`}
              label={t('steps.numbered', { number: index + 1 })}
            />
            <NumberField
              control={control}
              name={`steps.${index}.afterDays`}
              label={t('playbooks.afterDays')}
              min={0}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              mt={26}
              aria-label={t('steps.leaveOut', { number: index + 1 })}
              onClick={() => remove(index)}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => append({ text: '', afterDays: 7 })}
          style={{ alignSelf: 'start' }}
        >
          {t('steps.add')}
        </Button>
        <Group justify="space-between">
          {id === undefined ? (
            <span />
          ) : (
            <Button variant="subtle" color="brick" onClick={() => removal.mutate({ id })}>
              {t('playbooks.remove')}
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
      <LeaveDialog question={question} />
    </form>
  )
}
