import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/Section'
import { DateField, TextField } from '../../../components/fields'
import { ReferrerField } from './ReferrerField'
import type { SectionProps } from './sections'
import classes from './form.module.css'

interface OriginSectionProps extends SectionProps {
  /** The customer that is edited: nobody refers themselves. */
  ownId: number | null
  referrer: { id: number; name: string } | null
}

/** How they heard of us, who brought them, since when. */
export function OriginSection({ control, ownId, referrer }: OriginSectionProps) {
  const { t } = useTranslation('customers')
  return (
    <Section title={t('form.origin.title')} text={t('form.origin.text')}>
      <div className={classes.grid}>
        <TextField control={control} name="heardFrom" label={t('form.heardFrom')} />
        <ReferrerField control={control} ownId={ownId} referrer={referrer} />
        <DateField control={control} name="customerSince" label={t('form.customerSince')} />
        <DateField control={control} name="birthday" label={t('form.birthday')} />
      </div>
    </Section>
  )
}
