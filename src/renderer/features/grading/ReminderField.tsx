import { Button, Group, Stack } from '@mantine/core'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { addMonths } from '../../../shared/dates'
import type { OverrideDraft, overrideDraftSchema } from '../../../shared/operations/grading'
import { DateField } from '../../components/fields'
import { useFormats } from '../../components/formats'

/** Months after which one may want to look again. */
const OFFERED_MONTHS = [3, 6]

/** When the owner wants to be reminded of a grade they set, with the usual days one click away. */
export function ReminderField({
  form,
}: {
  form: UseFormReturn<z.input<typeof overrideDraftSchema>, unknown, OverrideDraft>
}) {
  const { t } = useTranslation('grading')
  const { today } = useFormats()
  const endsOn = useWatch({ control: form.control, name: 'endsOn' }) ?? null
  const offers = OFFERED_MONTHS.map((count) => ({
    day: addMonths(today, count),
    label: t('override.remindIn', { count }),
  })).filter(({ day }) => endsOn === null || day < endsOn)
  if (endsOn !== null) offers.push({ day: endsOn, label: t('override.remindAtEnd') })
  return (
    <Stack gap={6}>
      <DateField
        control={form.control}
        name="remindOn"
        label={t('override.remindOn')}
        description={t('override.remindOnHint')}
      />
      <Group gap={6}>
        {offers.map(({ day, label }) => (
          <Button
            key={label}
            size="compact-xs"
            variant="default"
            onClick={() => {
              form.setValue('remindOn', day, { shouldValidate: true, shouldDirty: true })
            }}
          >
            {label}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
