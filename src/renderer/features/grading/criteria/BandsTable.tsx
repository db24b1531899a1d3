import { ActionIcon, Button, NumberInput, Table, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Controller, useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { minorDigits, toMajor, toMinor } from '../../../../shared/money'
import { isMoney, type Measure } from '../../../../shared/operations/grading'
import { useFormats } from '../../../components/formats'
import { nextBand } from './defaults'
import type { CriteriaFormApi } from './form-type'

interface BandsTableProps {
  form: CriteriaFormApi
  index: number
  measure: Measure
}

/** From which number on how much of 100; each band reaches up to the next. */
export function BandsTable({ form, index, measure }: BandsTableProps) {
  const { t } = useTranslation('grading')
  const bands = useFieldArray({ control: form.control, name: `criteria.${index}.bands`, keyName: 'key' })
  const values = useWatch({ control: form.control, name: `criteria.${index}.bands` })
  return (
    <div>
      <Table maw={460} withRowBorders={false} verticalSpacing={4} aria-label={t('criteria.bands')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('criteria.bandFrom')}</Table.Th>
            <Table.Th scope="col">{t('criteria.bandValue')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bands.fields.map(({ key }, band) => (
            <Table.Tr key={key}>
              <Table.Td>
                {band === 0 ? (
                  <Text c="dimmed">{t('criteria.bandFirst')}</Text>
                ) : (
                  <FromInput form={form} index={index} band={band} measure={measure} />
                )}
              </Table.Td>
              <Table.Td>
                <ValueInput form={form} index={index} band={band} />
              </Table.Td>
              <Table.Td>
                {band > 0 && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('criteria.removeBand', { position: band + 1 })}
                    onClick={() => {
                      bands.remove(band)
                    }}
                  >
                    <IconX size={16} aria-hidden="true" />
                  </ActionIcon>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button
        variant="subtle"
        size="xs"
        onClick={() => {
          bands.append(nextBand(values, measure))
        }}
      >
        {t('criteria.addBand')}
      </Button>
    </div>
  )
}

interface BandProps {
  form: CriteriaFormApi
  index: number
  band: number
}

function FromInput({ form, index, band, measure }: BandProps & { measure: Measure }) {
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

function ValueInput({ form, index, band }: BandProps) {
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
