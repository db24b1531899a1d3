import { Checkbox, NativeSelect, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  importFields,
  importFieldSchema,
  type ImportField,
  type ImportPreview,
  type Mapping,
} from '../../../shared/operations/transfer'
import { useFormats } from '../../components/formats'
import { MappingSource } from './MappingSource'
import { StepCard } from './StepCard'
import classes from './transfer.module.css'
import type { Preview } from './use-preview'
import { written } from './written'

interface MappingStepProps {
  file: ImportPreview
  preview: Preview
}

/** Every column of the file, its first values, and what it becomes. */
export function MappingStep({ file, preview }: MappingStepProps) {
  const { t } = useTranslation('transfer')
  // What was just chosen is shown at once, before main has looked again.
  const mapping = preview.wishes.mapping ?? file.mapping
  const become = (column: number, field: ImportField | null) => {
    const others = mapping.filter((part) => part.column !== column)
    preview.wish({ mapping: field === null ? others : sorted([...others, { column, field }]) })
  }
  return (
    <StepCard number={2} title={t('page.mapping.title')} text={t('page.mapping.text')}>
      <MappingSource file={file} preview={preview} />
      <Table aria-label={t('page.mapping.table')} verticalSpacing={5} className={classes.mapping}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="22%">
              {t('page.mapping.column')}
            </Table.Th>
            <Table.Th scope="col">{t('page.mapping.samples')}</Table.Th>
            <Table.Th scope="col">{t('page.mapping.read')}</Table.Th>
            <Table.Th scope="col" w={220}>
              {t('page.mapping.field')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {file.columns.map((column) => (
            <MappingRow
              key={column.column}
              column={column}
              into={file.into}
              field={mapping.find((part) => part.column === column.column)?.field ?? null}
              onChange={(field) => become(column.column, field)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {file.into === 'purchases' && (
        <Checkbox
          label={t('page.mapping.createMissing')}
          checked={preview.wishes.createMissingCustomers}
          onChange={(event) => preview.wish({ createMissingCustomers: event.currentTarget.checked })}
        />
      )}
    </StepCard>
  )
}

function sorted(mapping: Mapping): Mapping {
  return mapping.toSorted((one, other) => one.column - other.column)
}

interface MappingRowProps {
  column: ImportPreview['columns'][number]
  into: ImportPreview['into']
  field: ImportField | null
  onChange: (field: ImportField | null) => void
}

function MappingRow({ column, into, field, onChange }: MappingRowProps) {
  const { t } = useTranslation('transfer')
  const header = column.header || t('page.mapping.noHeader', { number: column.column + 1 })
  const formats = useFormats()
  const samples = column.samples.map(({ text }) => text).join(' · ')
  const asRead = column.samples.map(({ read }) => (read === null ? '–' : written(field, read, formats)))
  return (
    <Table.Tr data-left-out={field === null || undefined}>
      <Table.Th scope="row" fw={500}>
        {header}
      </Table.Th>
      <Table.Td>
        <Text size="sm" c="dimmed" className={classes.samples} title={samples}>
          {samples || t('page.mapping.noValues')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" className={classes.samples} title={asRead.join(' · ')}>
          {field !== null && asRead.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={t('page.mapping.fieldFor', { header })}
          value={field ?? ''}
          onChange={(event) =>
            onChange(importFieldSchema.nullable().catch(null).parse(event.currentTarget.value))
          }
          data={[
            { value: '', label: t('page.mapping.leaveOut') },
            ...importFields[into].map((value) => ({ value, label: t(`fields.${value}`) })),
          ]}
        />
      </Table.Td>
    </Table.Tr>
  )
}
