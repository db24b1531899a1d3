import { Stack, TagsInput } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../../api'
import { Section } from '../../../components/Section'
import { TextAreaField } from '../../../components/fields'
import type { SectionProps } from './sections'
import { TraitsField } from './TraitsField'

/** Tags, traits and notes. */
export function KnownSection({ control }: SectionProps) {
  const { t } = useTranslation('customers')
  return (
    <Section title={t('form.known.title')} text={t('form.known.text')}>
      <Stack gap="md">
        <TagsField control={control} />
        <TraitsField control={control} />
        <TextAreaField control={control} name="notes" label={t('form.notes')} />
      </Stack>
    </Section>
  )
}

function TagsField({ control }: SectionProps) {
  const { t } = useTranslation('customers')
  const {
    field: { ref, value, onBlur, onChange },
    fieldState,
  } = useController({ control, name: 'tags' })
  const known = useOperation('customers.tags', {})
  return (
    <TagsInput
      ref={ref}
      label={t('form.tags')}
      description={t('form.tagsHint')}
      data={known.data?.tags.map(({ tag }) => tag) ?? []}
      value={value ?? []}
      maxTags={100}
      acceptValueOnBlur
      error={fieldState.error?.message}
      onBlur={onBlur}
      onChange={onChange}
    />
  )
}
