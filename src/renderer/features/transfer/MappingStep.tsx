import { Checkbox, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, Mapping } from '../../../shared/operations/transfer'
import { MappingRow, type Becomes } from './MappingRow'
import { MappingSource } from './MappingSource'
import { Otherwise } from './Otherwise'
import { StepCard } from './StepCard'
import classes from './transfer.module.css'
import type { Preview } from './use-preview'

interface MappingStepProps {
  file: ImportPreview
  preview: Preview
}

/** Every column of the file, its first values, and what it becomes. */
export function MappingStep({ file, preview }: MappingStepProps) {
  const { t } = useTranslation('transfer')
  // What was just chosen is shown at once, before main has looked again.
  const mapping = preview.wishes.mapping ?? file.mapping
  const become = (column: number, part: Becomes | null) => {
    const others = mapping.filter((other) => other.column !== column)
    preview.wish({ mapping: part === null ? others : sorted([...others, { column, ...part }]) })
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
              file={file}
              part={mapping.find((part) => part.column === column.column) ?? null}
              onChange={(part) => become(column.column, part)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {file.into === 'touchpoints' && <Otherwise file={file} preview={preview} />}
      {file.into !== 'customers' && (
        <Checkbox
          label={t(`page.mapping.createMissing.${file.into}`)}
          checked={preview.wishes.createMissingCustomers ?? file.createMissingCustomers}
          onChange={(event) => preview.wish({ createMissingCustomers: event.currentTarget.checked })}
        />
      )}
    </StepCard>
  )
}

function sorted(mapping: Mapping): Mapping {
  return mapping.toSorted((one, other) => one.column - other.column)
}
