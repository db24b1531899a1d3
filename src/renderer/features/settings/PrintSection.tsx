import { Grid } from '@mantine/core'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { marginWidthSchema, paperSizeSchema } from '../../../shared/paper'
import type { Settings } from '../../../shared/operations/settings'
import { CheckboxField, SelectField } from '../../components/fields'
import { Section } from '../../components/Section'

/** How reports are printed unless it is said otherwise beside their preview. */
export function PrintSection({ form: { control } }: { form: UseFormReturn<Settings, unknown, Settings> }) {
  const { t } = useTranslation('settings')
  return (
    <Section title={t('print.title')} text={t('print.hint')}>
      <Grid gap="md">
        <Grid.Col span={6}>
          <SelectField
            control={control}
            name="paper"
            label={t('print.paper')}
            data={paperSizeSchema.options.map((value) => ({ value, label: t(`print.paperChoice.${value}`) }))}
          />
        </Grid.Col>
        <Grid.Col span={6}>
          <SelectField
            control={control}
            name="margins"
            label={t('print.margins')}
            data={marginWidthSchema.options.map((value) => ({ value, label: t(`print.margin.${value}`) }))}
          />
        </Grid.Col>
        <Grid.Col span={12}>
          <CheckboxField
            control={control}
            name="blackAndWhite"
            label={t('print.blackAndWhite')}
            description={t('print.blackAndWhiteHint')}
          />
        </Grid.Col>
      </Grid>
    </Section>
  )
}
