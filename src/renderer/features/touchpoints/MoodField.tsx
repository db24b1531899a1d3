import { Input, SegmentedControl, VisuallyHidden } from '@mantine/core'
import {
  IconMoodAngry,
  IconMoodEmpty,
  IconMoodHappy,
  IconMoodSad,
  IconMoodSmile,
  type Icon,
} from '@tabler/icons-react'
import { useId } from 'react'
import { useController, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { touchpointDraftSchema } from '../../../shared/operations/touchpoints'

const moods: readonly { value: string; icon: Icon | null }[] = [
  { value: 'unknown', icon: null },
  { value: '-2', icon: IconMoodAngry },
  { value: '-1', icon: IconMoodSad },
  { value: '0', icon: IconMoodEmpty },
  { value: '1', icon: IconMoodSmile },
  { value: '2', icon: IconMoodHappy },
]

type Values = z.input<typeof touchpointDraftSchema>

/** How it felt, from −2 to +2, or not noted. */
export function MoodField({
  control,
  name,
}: {
  control: Control<Values, unknown, z.output<typeof touchpointDraftSchema>>
  name: 'mood'
}) {
  const { t } = useTranslation('touchpoints')
  const { field } = useController({ control, name })
  const label = useId()
  return (
    <Input.Wrapper
      label={t('form.mood')}
      description={t('form.moodHint')}
      labelElement="div"
      labelProps={{ id: label }}
    >
      <SegmentedControl
        mt={5}
        fullWidth
        role="radiogroup"
        aria-labelledby={label}
        value={field.value == null ? 'unknown' : String(field.value)}
        onChange={(value) => {
          field.onChange(value === 'unknown' ? null : Number(value))
        }}
        data={moods.map(({ value, icon: Face }) => ({
          value,
          label: (
            <>
              {Face ? <Face size={20} stroke={1.6} aria-hidden="true" /> : <span aria-hidden="true">–</span>}
              <VisuallyHidden>{t(`mood.${value as '0'}`)}</VisuallyHidden>
            </>
          ),
        }))}
      />
    </Input.Wrapper>
  )
}
