import { Blockquote, Button, Group, Stack, Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextAreaField } from '../../components/fields'
import type { PersonaFormReturn } from './use-persona-form'

/** The qualifying statement: put together from the parts, until the owner says it in own words. */
export function StatementGroup({ form, composed }: { form: PersonaFormReturn; composed: string }) {
  const { t } = useTranslation('personas')
  const statement = useWatch({ control: form.control, name: 'statement' })
  const set = (value: string | null) => {
    form.setValue('statement', value, { shouldDirty: true })
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
      <Text c="dimmed" size="sm">
        {t('statement.composedIs', { statement: composed })}
      </Text>
      <Group>
        <Button variant="default" onClick={() => set(null)}>
          {t('statement.back')}
        </Button>
      </Group>
    </Stack>
  )
}
