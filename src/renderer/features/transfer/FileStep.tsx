import { Button, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  dateOrders,
  encodings,
  importTargetSchema,
  readingSchema,
  type ImportPreview,
} from '../../../shared/operations/transfer'
import { useFormats } from '../../components/formats'
import { StepCard } from './StepCard'
import classes from './transfer.module.css'
import type { Preview } from './use-preview'

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
const decimalNames = { '.': 'point', ',': 'comma' } as const

interface FileStepProps {
  file: ImportPreview
  preview: Preview
}

/** The chosen file: what it holds, and how it is read. */
export function FileStep({ file, preview }: FileStepProps) {
  const { t } = useTranslation('transfer')
  const { bytes } = useFormats()
  const intoLabel = useId()
  const { reading } = file
  const change = (field: keyof typeof reading) => (event: { currentTarget: { value: string } }) => {
    const parsed = readingSchema.partial().parse({ [field]: event.currentTarget.value })
    preview.wish({ reading: { [field]: parsed[field] } })
  }
  return (
    <StepCard
      number={1}
      title={file.file.name}
      text={`${t('page.file.rows', { count: file.counts.rows })} · ${bytes(file.file.bytes)}`}
      aside={
        <Button variant="default" onClick={preview.choose}>
          {t('page.choose.other')}
        </Button>
      }
    >
      <Group gap="sm" align="center">
        <Text size="sm" fw={500} id={intoLabel}>
          {t('page.file.into')}
        </Text>
        <SegmentedControl
          aria-labelledby={intoLabel}
          value={file.into}
          onChange={(into) => preview.wish({ into: importTargetSchema.parse(into) })}
          data={importTargetSchema.options.map((into) => ({ value: into, label: t(`into.${into}`) }))}
        />
      </Group>
      <div className={classes.reading}>
        <NativeSelect
          label={t('page.file.encoding')}
          value={reading.encoding}
          onChange={change('encoding')}
          data={encodings.map((value) => ({ value, label: t(`page.file.encodings.${value}`) }))}
        />
        <NativeSelect
          label={t('page.file.delimiter')}
          value={reading.delimiter}
          onChange={change('delimiter')}
          data={([',', ';', '\t', '|'] as const).map((value) => ({
            value,
            label: t(`page.file.delimiters.${delimiterNames[value]}`),
          }))}
        />
        <NativeSelect
          label={t('page.file.decimal')}
          value={reading.decimal}
          onChange={change('decimal')}
          data={(['.', ','] as const).map((value) => ({
            value,
            label: t(`page.file.decimals.${decimalNames[value]}`),
          }))}
        />
        <NativeSelect
          label={t('page.file.dateOrder')}
          value={reading.dateOrder}
          onChange={change('dateOrder')}
          data={dateOrders.map((value) => ({ value, label: t(`page.file.dateOrders.${value}`) }))}
        />
      </div>
      <Text size="sm" c="dimmed">
        {t('page.file.detected')}
      </Text>
    </StepCard>
  )
}
