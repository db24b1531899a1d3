import { Blockquote, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextAreaField } from '../../components/fields'
import type { PersonaFormReturn } from './use-persona-form'

/** The qualifying statement: put together from the parts, until the owner says it in own words. */
export function StatementGroup({ form, composed }: { form: PersonaFormReturn; composed: string }) {
  const { t } = useTranslation('personas')
  const statement = useWatch({ control: form.control, name: 'statement' })
  const from = useWatch({ control: form.control, name: 'statementFrom' })
  const set = (value: string | null) => {
    form.setValue('statement', value, { shouldDirty: true })
    form.setValue('statementFrom', value === null ? null : composed, { shouldDirty: true })
  }
  if (statement === null) {
    return (
      <Stack gap="sm" align="flex-start">
        <Blockquote p="md" w="100%">
          {composed}
        </Blockquote>
        <Text c="dimmed">{t('statement.composed')}</Text>
        <Button variant="default" onClick={() => set(composed)}>
          {t('statement.edit')}
        </Button>
      </Stack>
    )
  }
  return (
    <Stack gap="sm">
      <TextAreaField
        control={form.control}
        name="statement"
        label={t('statement.label')}
        description={t('statement.ownWords')}
        minRows={4}
      />
      {from === null || from === composed ? (
        <>
          <Text c="dimmed" size="sm">
            {t('statement.composedIs', { statement: composed })}
          </Text>
          <Group>
            <Button variant="default" onClick={() => set(null)}>
              {t('statement.back')}
            </Button>
          </Group>
        </>
      ) : (
        <Moved composed={composed} onAnew={() => set(null)} onKeep={() => set(statement)} />
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
