import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/Section'
import { TextAreaField } from '../../../components/fields'
import type { SectionProps } from './sections'

/** How they want to be served. */
export function WishesSection({ control }: SectionProps) {
  const { t } = useTranslation('customers')
  return (
    <Section title={t('form.wishes.title')} text={t('form.wishes.text')}>
      <TextAreaField control={control} name="preferences" label={t('form.preferences')} />
    </Section>
  )
}
