import { NativeSelect, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldKey, type ImportPreview, type Mapping } from '../../../shared/operations/transfer'
import { useFormats } from '../../components/formats'
import { choicesOf, partLabel } from './becomes'
import classes from './transfer.module.css'
import { written } from './written'

/** What a column becomes. */
export type Becomes = Omit<Mapping[number], 'column'>

interface MappingRowProps {
  column: ImportPreview['columns'][number]
  file: ImportPreview
  part: Becomes | null
  onChange: (part: Becomes | null) => void
}

/** One column of the file: its name, its first values as they stand and as they will be read, and what it becomes. */
export function MappingRow({ column, file, part, onChange }: MappingRowProps) {
  const { t } = useTranslation('transfer')
  const { t: words } = useTranslation()
  const header = column.header || t('page.mapping.noHeader', { number: column.column + 1 })
  const formats = useFormats()
  const choices = choicesOf(file)
  const samples = column.samples.map(({ text }) => text).join(' · ')
  const asRead = column.samples.map(({ read }) =>
    read === null ? '–' : written(part?.field ?? null, read, formats, words),
  )
  return (
    <Table.Tr data-left-out={part === null || undefined}>
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
          {part !== null && asRead.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={t('page.mapping.fieldFor', { header })}
          value={part ? fieldKey(part) : ''}
          onChange={(event) => onChange(choices.get(event.currentTarget.value) ?? null)}
          data={[
            { value: '', label: t('page.mapping.leaveOut') },
            ...[...choices].map(([value, choice]) => ({ value, label: partLabel(words, choice, file) })),
          ]}
        />
      </Table.Td>
    </Table.Tr>
  )
}
