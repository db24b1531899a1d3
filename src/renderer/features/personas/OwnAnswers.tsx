import { ActionIcon, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextAreaField, TextField } from '../../components/fields'
import type { PersonaFormReturn } from './use-persona-form'

/** Fields of step 2 that the owner adds. */
export function OwnFields({ form }: { form: PersonaFormReturn }) {
  const { t } = useTranslation('personas')
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'ownFields' })
  const labels = useWatch({ control, name: 'ownFields' }).map((own) => own.label)
  return (
    <Own
      nothing={t('own.nothingFields')}
      add={t('own.addField')}
      onAdd={() => append({ label: '', value: '' }, { focusName: `ownFields.${fields.length}.label` })}
    >
      {fields.map(({ id }, index) => (
        <OwnOne
          key={id}
          remove={t('own.removeField', { label: labels[index] || index + 1 })}
          onRemove={() => remove(index)}
        >
          <TextField
            control={control}
            name={`ownFields.${index}.label`}
            label={t('own.field')}
            placeholder={t('own.fieldPlaceholder')}
          />
          <TextAreaField
            control={control}
            name={`ownFields.${index}.value`}
            label={t('own.value')}
            minRows={1}
          />
        </OwnOne>
      ))}
    </Own>
  )
}

/** Questions of step 3 that the owner adds. */
export function OwnQuestions({ form }: { form: PersonaFormReturn }) {
  const { t } = useTranslation('personas')
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'ownQuestions' })
  const questions = useWatch({ control, name: 'ownQuestions' }).map((own) => own.question)
  return (
    <Own
      nothing={t('own.nothingQuestions')}
      add={t('own.addQuestion')}
      onAdd={() =>
        append({ question: '', answer: '' }, { focusName: `ownQuestions.${fields.length}.question` })
      }
    >
      {fields.map(({ id }, index) => (
        <OwnOne
          key={id}
          remove={t('own.removeQuestion', { label: questions[index] || index + 1 })}
          onRemove={() => remove(index)}
        >
          <TextField
            control={control}
            name={`ownQuestions.${index}.question`}
            label={t('own.question')}
            placeholder={t('own.questionPlaceholder')}
          />
          <TextAreaField
            control={control}
            name={`ownQuestions.${index}.answer`}
            label={t('own.answer')}
            minRows={2}
          />
        </OwnOne>
      ))}
    </Own>
  )
}

interface OwnProps {
  nothing: string
  add: string
  onAdd: () => void
  children: readonly ReactNode[]
}

function Own({ nothing, add, onAdd, children }: OwnProps) {
  return (
    <Stack gap="sm" align="stretch">
      {children.length === 0 && <Text c="dimmed">{nothing}</Text>}
      {children}
      <Group>
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={onAdd}>
          {add}
        </Button>
      </Group>
    </Stack>
  )
}

interface OwnOneProps {
  remove: string
  onRemove: () => void
  children: ReactNode
}

function OwnOne({ remove, onRemove, children }: OwnOneProps) {
  return (
    <Paper bg="var(--surface)" p="sm">
      <Group align="flex-start" wrap="nowrap" gap="xs">
        <Stack gap="xs" flex={1}>
          {children}
        </Stack>
        <ActionIcon variant="subtle" color="gray" aria-label={remove} onClick={onRemove}>
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      </Group>
    </Paper>
  )
}
