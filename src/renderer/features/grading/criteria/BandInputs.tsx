import { NumberInput } from '@mantine/core'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { minorDigits, toMajor, toMinor } from '../../../../shared/money'
import { isMoney, type Measure } from '../../../../shared/operations/criteria'
import { useFormats } from '../../../components/formats'
import type { CriteriaFormApi } from './form-type'

interface BandProps {
  form: CriteriaFormApi
  index: number
  band: number
}

/** Where a band begins. */
export function FromInput({ form, index, band, measure }: BandProps & { measure: Measure }) {
  const { t } = useTranslation('grading')
  const { currency } = useFormats().settings
  const money = isMoney(measure)
  return (
    <Controller
      control={form.control}
      name={`criteria.${index}.bands.${band}.from`}
      render={({ field, fieldState }) => (
        <NumberInput
          ref={field.ref}
          aria-label={t('criteria.bandFromLabel', { position: band + 1 })}
          error={fieldState.error?.message}
          decimalScale={money ? minorDigits(currency) : 1}
          {...(money && { rightSection: <span aria-hidden="true">{currency}</span>, rightSectionWidth: 52 })}
          hideControls={money}
          value={field.value === null ? '' : money ? toMajor(field.value, currency) : field.value}
          onBlur={field.onBlur}
          onChange={(entered) => {
            if (typeof entered === 'number') field.onChange(money ? toMinor(entered, currency) : entered)
          }}
        />
      )}
    />
  )
}

/** What a band is worth. */
export function ValueInput({ form, index, band }: BandProps) {
  const { t } = useTranslation('grading')
  return (
    <Controller
      control={form.control}
      name={`criteria.${index}.bands.${band}.value`}
      render={({ field, fieldState }) => (
        <NumberInput
          ref={field.ref}
          aria-label={t('criteria.bandValueLabel', { position: band + 1 })}
          error={fieldState.error?.message}
          min={0}
          max={100}
          value={field.value}
          onBlur={field.onBlur}
          onChange={(entered) => {
            field.onChange(typeof entered === 'number' ? entered : null)
          }}
        />
      )}
    />
  )
}
