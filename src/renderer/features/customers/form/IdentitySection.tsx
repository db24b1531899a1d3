import { useTranslation } from 'react-i18next'
import { customerKinds, customerStages, customerStatuses } from '../../../../shared/choices'
import { Section } from '../../../components/Section'
import { SelectField, TextField } from '../../../components/fields'
import type { SectionProps } from './sections'
import classes from './form.module.css'

/** Name, kind, status and numbers. */
export function IdentitySection({ control }: SectionProps) {
  const { t } = useTranslation('customers')
  return (
    <Section title={t('form.identity.title')} text={t('form.identity.text')}>
      <div className={classes.grid}>
        <div className={classes.wide}>
          <TextField
            control={control}
            name="name"
            label={t('form.name')}
            required
            autoFocus
            maxLength={200}
          />
        </div>
        <SelectField
          control={control}
          name="kind"
          label={t('form.kind')}
          data={customerKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <SelectField
          control={control}
          name="status"
          label={t('form.status')}
          data={customerStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <SelectField
          control={control}
          name="stage"
          label={t('form.stage')}
          description={t('form.stageHint')}
          placeholder={t('stage.unset')}
          clearable
          data={customerStages.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <TextField
          control={control}
          name="externalId"
          label={t('form.externalId')}
          description={t('form.externalIdHint')}
          emptyIsNull
        />
        <TextField
          control={control}
          name="salutation"
          label={t('form.salutation')}
          description={t('form.salutationDescription')}
          placeholder={t('form.salutationHint')}
        />
        <TextField control={control} name="taxNumber" label={t('form.taxNumber')} />
      </div>
    </Section>
  )
}
