import { SegmentedControl, Stack } from '@mantine/core'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/operations/settings'
import { DateField } from '../../components/fields'
import { useFormats } from '../../components/formats'
import { Section } from '../../components/Section'

/** The day the figures are for: today, or another day. */
export function LookAsOf({ form }: { form: UseFormReturn<Settings, unknown, Settings> }) {
  const { t } = useTranslation('settings')
  const { today } = useFormats()
  const day = useWatch({ control: form.control, name: 'lookAsOf' })
  const choose = (choice: string) =>
    form.setValue('lookAsOf', choice === 'today' ? null : today, { shouldDirty: true })
  return (
    <Section title={t('look.title')} text={t('look.hint')}>
      <Stack gap="sm" align="flex-start">
        <SegmentedControl
          aria-label={t('look.choice')}
          value={day === null ? 'today' : 'other'}
          onChange={choose}
          data={[
            { value: 'today', label: t('look.today') },
            { value: 'other', label: t('look.otherDay') },
          ]}
        />
        {day !== null && (
          <DateField control={form.control} name="lookAsOf" label={t('look.day')} clearable={false} />
        )}
      </Stack>
    </Section>
  )
}
