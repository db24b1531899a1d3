import { ActionIcon, Table, Text, Tooltip } from '@mantine/core'
import { IconArrowsSplit2, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { middleOfBand, moveBound, removeBand, splitBand } from '../../../../shared/grading/bands'
import { minorDigits } from '../../../../shared/money'
import { isMoney, type Band, type Measure } from '../../../../shared/operations/criteria'
import { useFormats } from '../../../components/formats'
import { FromInput, ValueInput } from './BandInputs'
import classes from './Bands.module.css'
import { BandsChart } from './BandsChart'
import type { CriteriaFormApi } from './form-type'
import { useMeasureText } from './measure-text'
import { Unknown } from './RankTable'
import { useDistribution } from './use-distribution'

interface BandsTableProps {
  form: CriteriaFormApi
  index: number
  measure: Measure
}

/** From which number on how much of 100, with today's customers in each; a band reaches up to the next. */
export function BandsTable({ form, index, measure }: BandsTableProps) {
  const { t } = useTranslation('grading')
  const { number, settings } = useFormats()
  const text = useMeasureText(measure)
  const name = `criteria.${index}.bands` as const
  const list = useFieldArray({ control: form.control, name, keyName: 'key' })
  const bands = useWatch({ control: form.control, name })
  const today = useDistribution(form, index)
  const unit = isMoney(measure) ? 10 ** minorDigits(settings.currency) : 1
  const step = Math.max(unit, Math.round((today?.histogram?.width ?? unit) / 10 / unit) * unit)
  const become = (next: Band[]) => {
    // The rows are replaced only where their number changes, so that the keyboard stays where it is.
    if (next.length === bands.length) form.setValue(name, next, { shouldDirty: true })
    else list.replace(next)
  }
  return (
    <div>
      {today?.histogram && (
        <BandsChart
          histogram={today.histogram}
          bands={bands}
          measure={measure}
          step={step}
          onMove={(band, to) => {
            become(moveBound(form.getValues(name), band, to, step))
          }}
        />
      )}
      {today?.histogram === null && (
        <Text size="sm" c="dimmed" className={classes.empty}>
          {t('criteria.nobodyYet')}
        </Text>
      )}
      <Table maw={640} withRowBorders={false} verticalSpacing={4} aria-label={t('criteria.bands')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('criteria.bandFrom')}</Table.Th>
            <Table.Th scope="col">{t('criteria.bandUpTo')}</Table.Th>
            <Table.Th scope="col">{t('criteria.bandValue')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('criteria.today')}
            </Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.fields.map(({ key }, band) => {
            const upTo = bands[band + 1]?.from
            return (
              <Table.Tr key={key}>
                <Table.Td>
                  {band === 0 ? (
                    <Text c="dimmed">{t('criteria.bandFirst')}</Text>
                  ) : (
                    <FromInput form={form} index={index} band={band} measure={measure} />
                  )}
                </Table.Td>
                <Table.Td c="dimmed" className="tabular">
                  {upTo == null ? t('criteria.bandLast') : t('criteria.bandBelow', { upTo: text(upTo) })}
                </Table.Td>
                <Table.Td>
                  <ValueInput form={form} index={index} band={band} />
                </Table.Td>
                <Table.Td ta="right" className="tabular">
                  {today?.parts.length === bands.length && number(today.parts[band]?.customers ?? 0)}
                </Table.Td>
                <Table.Td w={76}>
                  <BandButton
                    label={t('criteria.splitBand', { position: band + 1 })}
                    disabled={bands.length >= 20}
                    onClick={() => {
                      become(splitBand(bands, middleOfBand(bands, band, step)))
                    }}
                  >
                    <IconArrowsSplit2 size={16} aria-hidden="true" />
                  </BandButton>
                  <BandButton
                    label={t('criteria.removeBand', { position: band + 1 })}
                    disabled={bands.length < 2}
                    onClick={() => {
                      become(removeBand(bands, band))
                    }}
                  >
                    <IconX size={16} aria-hidden="true" />
                  </BandButton>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {today && <Unknown unknown={today.unknown} />}
    </div>
  )
}

interface BandButtonProps {
  label: string
  disabled: boolean
  onClick: () => void
  children: ReactNode
}

function BandButton({ label, disabled, onClick, children }: BandButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
