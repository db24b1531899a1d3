import { Button, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  dateOrders,
  delimiters,
  encodings,
  importTargetSchema,
  readingWishSchema,
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
  const unit = file.reading.format === 'cards' ? 'cards' : 'rows'
  return (
    <StepCard
      number={1}
      title={file.file.name}
      text={`${t(`page.file.${unit}`, { count: file.counts.rows })} · ${bytes(file.file.bytes)}`}
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
      <ReadingChoices file={file} preview={preview} />
    </StepCard>
  )
}

/** How the file is read, as found out; every choice that its format has can be corrected. */
function ReadingChoices({ file: { reading, sheets }, preview }: FileStepProps) {
  const { t } = useTranslation('transfer')
  const choices = [
    { field: 'sheet', value: reading.sheet, data: sheets.map((value) => ({ value, label: value })) },
    {
      field: 'encoding',
      value: reading.encoding,
      data: encodings.map((value) => ({ value, label: t(`page.file.encodings.${value}`) })),
    },
    {
      field: 'delimiter',
      value: reading.delimiter,
      data: delimiters.map((value) => ({
        value,
        label: t(`page.file.delimiters.${delimiterNames[value]}`),
      })),
    },
    {
      field: 'decimal',
      value: reading.decimal,
      data: (['.', ','] as const).map((value) => ({
        value,
        label: t(`page.file.decimals.${decimalNames[value]}`),
      })),
    },
    {
      field: 'dateOrder',
      value: reading.dateOrder,
      data: dateOrders.map((value) => ({ value, label: t(`page.file.dateOrders.${value}`) })),
    },
  ] as const
  return (
    <>
      <div className={classes.reading}>
        {choices.map(
          ({ field, value, data }) =>
            value !== null && (
              <NativeSelect
                key={field}
                label={t(`page.file.${field}`)}
                value={value}
                data={[...data]}
                onChange={(event) =>
                  preview.wish({ reading: readingWishSchema.parse({ [field]: event.currentTarget.value }) })
                }
              />
            ),
        )}
      </div>
      <Text size="sm" c="dimmed">
        {t('page.file.detected')}
      </Text>
    </>
  )
}
