import { Blockquote, Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PersonaFormReturn } from './use-persona-form'

/**
 * The qualifying statement: put together from the parts, until the owner says it in own words. Looking at the words is not
 * saying it: until one of them is changed, the statement goes on following the parts.
 */
export function StatementGroup({ form, composed }: { form: PersonaFormReturn; composed: string }) {
  const { t } = useTranslation('personas')
  const { field, fieldState } = useController({ control: form.control, name: 'statement' })
  const statement = field.value
  const from = useWatch({ control: form.control, name: 'statementFrom' })
  const set = (value: string | null) => {
    form.setValue('statement', value, { shouldDirty: true })
    form.setValue('statementFrom', value === null ? null : composed, { shouldDirty: true })
  }
  const [writing, setWriting] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (writing) area.current?.focus()
  }, [writing])
  if (statement === null && !writing) {
    return (
      <Stack gap="sm" align="flex-start">
        <Blockquote p="md" w="100%">
          {composed}
        </Blockquote>
        <Text c="dimmed">{t('statement.composed')}</Text>
        <Button variant="default" onClick={() => setWriting(true)}>
          {t('statement.edit')}
        </Button>
      </Stack>
    )
  }
  const compose = () => {
    setWriting(false)
    set(null)
  }
  return (
    <Stack gap="sm">
      <Textarea
        ref={area}
        data-field="statement"
        label={t('statement.label')}
        description={statement === null ? t('statement.change') : t('statement.ownWords')}
        dir="auto"
        autosize
        minRows={4}
        maxRows={16}
        value={statement ?? composed}
        onChange={(event) => {
          const text = event.currentTarget.value
          if (statement === null) set(text)
          else field.onChange(text)
        }}
        onBlur={field.onBlur}
        error={fieldState.error?.message}
      />
      {statement === null || from === null || from === composed ? (
        <>
          {statement !== null && (
            <Text c="dimmed" size="sm">
              {t('statement.composedIs', { statement: composed })}
            </Text>
          )}
          <Group>
            <Button variant="default" onClick={compose}>
              {t('statement.back')}
            </Button>
          </Group>
        </>
      ) : (
        <Moved composed={composed} onAnew={compose} onKeep={() => set(statement)} />
      )}
    </Stack>
  )
}

interface MovedProps {
  composed: string
  onAnew: () => void
  onKeep: () => void
}

/** Says that the parts have changed since the owner wrote an own statement, and how it would read now. */
function Moved({ composed, onAnew, onKeep }: MovedProps) {
  const { t } = useTranslation('worksheet')
  return (
    <Paper bg="var(--accent-tint)" p="sm" role="status">
      <Stack gap="xs">
        <Text size="sm">{t('statement.moved')}</Text>
        <Text dir="auto">{composed}</Text>
        <Group gap="xs">
          <Button variant="default" size="compact-md" onClick={onAnew}>
            {t('statement.anew')}
          </Button>
          <Button variant="subtle" size="compact-md" onClick={onKeep}>
            {t('statement.keep')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
